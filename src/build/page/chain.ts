import type { ChainLink, Measure } from '../../core/chain.ts';
import { chainOf, firstAttack, MEASURES } from '../../core/chain.ts';
import { minutesOf } from '../../core/night.ts';
import { formatDate, formatEdtf } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { sourceLink } from './cite.ts';
import type { PageContext } from './context.ts';
import { coreIncidents } from './context.ts';

function renderWhere({ response }: ChainLink, context: PageContext): Html | readonly Html[] {
  if (response.incidents === 'all') return html`<span class="about">${context.m.national}</span>`;
  const { incidents } = context.dataset;
  return response.incidents.map((id) => {
    const name = incidents.find((incident) => incident.id === id)?.facility.shortName ?? id;
    return html`<a class="about" href="#${id}">${name}</a>`;
  });
}

function renderLink(link: ChainLink, attack: string, context: PageContext): Html {
  const { m, locale } = context;
  const { response, step, before } = link;
  const day = response.on.slice(0, 10);
  const days = Math.floor((minutesOf(attack) - minutesOf(`${day}T00:00`)) / (24 * 60));
  const channel = m.channel[response.channel] ?? response.channel;
  return html`<li data-step="${step}" data-chain="${response.id}"${before ? html` data-before="true"` : null}><time datetime="${response.on}">${formatEdtf(day, locale)}</time> <b>${m.chain.step[step]}</b> <span><a href="#r-${response.id}">${response.speaker === '' ? response.organisation : response.speaker}</a>${step === 'ordered' ? html` <span class="meta">${channel}</span>` : null} · ${renderWhere(link, context)} · ${sourceLink(response.sourceId, context)}${before ? html` <span class="note">${m.chain.before(days)}</span>` : null}</span></li>`;
}

/** First and last day on which a core attack took place, in words. */
function attackDays(context: PageContext): string {
  const highs = coreIncidents(context.dataset).map(({ when }) => when.edtf.slice(0, 10));
  const days = [...highs].sort();
  const { locale } = context;
  return `${formatDate(days[0] ?? '', locale)} – ${formatDate(days.at(-1) ?? '', locale)}`;
}

function renderMeasure(
  measure: Measure,
  links: readonly ChainLink[],
  context: PageContext,
): Html | null {
  const own = links.filter((link) => link.measure === measure);
  if (own.length === 0) return null;
  const attack = firstAttack(context.dataset.incidents);
  const before = own.filter((link) => link.before);
  const after = own.filter((link) => !link.before);
  const rows = (some: readonly ChainLink[]): readonly Html[] =>
    some.map((link) => renderLink(link, attack, context));
  const attacks =
    before.length === 0
      ? null
      : html`<li class="attacks">${context.m.chain.attacks(attackDays(context))}</li>`;
  return html`<h3>${context.m.chain.measure[measure]}</h3><ol class="steps">${rows(before)}${attacks}${rows(after)}</ol>`;
}

/** What became of each measure, step by step; what was decided before the attacks stands before them. */
export function renderChain(context: PageContext): Html {
  const { m, dataset } = context;
  const links = chainOf(dataset);
  return html`<section id="chain" class="chapter" aria-labelledby="chain-title"><h2 id="chain-title">${m.chain.title}</h2><p class="lead">${m.chain.intro}</p>${MEASURES.map((measure) => renderMeasure(measure, links, context))}</section>`;
}
