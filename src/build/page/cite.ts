import { hostOf, safeHref } from '../../core/link.ts';
import type { Source } from '../../core/source.ts';
import { formatEdtf } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';

function sourceOf(id: string, context: PageContext): Source {
  const source = context.dataset.sources.get(id);
  if (source === undefined) throw new Error(`found source id "${id}", expected one of sources.csv`);
  return source;
}

/** Numbers the sources of one entry in the order of their first use. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #context: PageContext;
  readonly #prefix: string;

  constructor(context: PageContext, prefix: string) {
    this.#context = context;
    this.#prefix = prefix;
  }

  /** The small mark after a value: a note reference to the source in the entry's own list (DPUB-ARIA). */
  mark(sourceId: string): Html {
    const number = this.#numbers.get(sourceId) ?? this.#numbers.size + 1;
    this.#numbers.set(sourceId, number);
    return html`<a class="cite" role="doc-noteref" href="#${this.#prefix}-s${number}">${number}</a>`;
  }

  /** The entry's sources, numbered as the marks are. */
  list(): Html {
    const items = [...this.#numbers].map(
      ([id, number]) =>
        html`<li id="${this.#prefix}-s${number}" value="${number}">${sourceLine(id, this.#context)}</li>`,
    );
    return html`<ol class="sources">${items}</ol>`;
  }
}

/** A publication in one line: publisher, title as a link, date, host and kind. */
function sourceLine(sourceId: string, context: PageContext): Html {
  const source = sourceOf(sourceId, context);
  const href = safeHref(source.url);
  const other = source.lang === context.locale ? null : source.lang;
  const title = html`<cite${other === null ? '' : html` lang="${other}"`}>${source.title}</cite>`;
  const linked =
    href === null
      ? title
      : html`<a href="${href}" rel="noopener noreferrer" target="_blank">${title}</a>`;
  const details = [
    source.publishedOn === '' ? '' : formatEdtf(source.publishedOn, context.locale),
    source.url === '' ? context.m.seeAlso : hostOf(source.url),
    context.m.sourceKind[source.kind],
  ].filter((detail) => detail !== '');
  return html`${source.publisher}, ${linked} <span class="meta">${details.join(' · ')}</span>`;
}

/** A publication named briefly, as a link: for lists whose rows each have one source. */
export function sourceLink(sourceId: string, context: PageContext): Html {
  const source = sourceOf(sourceId, context);
  const href = safeHref(source.url);
  if (href === null) return html`<span class="via">${source.publisher}</span>`;
  return html`<a class="via" href="${href}" rel="noopener noreferrer" target="_blank">${source.publisher}</a>`;
}
