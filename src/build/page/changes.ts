import type { Release, Tombstone } from '../../core/dataset-diff-history.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { releaseSentences, tombstoneSentence } from '../versions-sentences.ts';
import { type Sentence, type Wording, wordingOf } from '../versions-words.ts';
import type { PageContext } from './context.ts';

function renderSentence({ incidentId, text }: Sentence, context: PageContext): Html {
  const isThere = context.dataset.incidents.some(({ id }) => id === incidentId);
  return html`<li>${isThere ? html`<a href="#${incidentId}">${text}</a>` : text}</li>`;
}

function renderRelease(release: Release, context: PageContext, wording: Wording): Html {
  const { version, date } = release.state;
  const sentences = releaseSentences(release, wording);
  const title = context.m.changes.release(version, formatDate(date, context.locale));
  return html`<h3 id="version-${version}">${title}</h3><ul class="changes">${sentences.map((sentence) => renderSentence(sentence, context))}</ul>`;
}

/** What stands before a row's id in the page's anchors; rows of other tables have none. */
const ANCHORS: ReadonlyMap<string, string> = new Map([
  ['incidents', ''],
  ['responses', 'r-'],
]);

/** Incidents and responses that the data no longer has keep their address here. */
function renderTombstones(context: PageContext, wording: Wording): Html | null {
  const { m, locale, history } = context;
  const line = (tombstone: Tombstone): string =>
    tombstoneSentence(tombstone, formatDate(tombstone.date, locale), wording);
  const items = history.tombstones.flatMap((one) => {
    const anchor = ANCHORS.get(one.table);
    return anchor === undefined
      ? []
      : [html`<li id="${anchor}${one.id}" data-withdrawn>${line(one)}</li>`];
  });
  if (items.length === 0) return null;
  return html`<h3>${m.changes.withdrawnHeading}</h3><ul class="changes">${items}</ul>`;
}

/** What each release of the data changed, the newest first, and what was withdrawn: all from the released states. */
export function renderChanges(context: PageContext): Html {
  const { m, locale, dataset, history, root } = context;
  const wording = wordingOf(dataset, locale);
  const feed = `${root}${locale === 'fr' ? 'fr/' : ''}feed.atom`;
  const releases =
    history.releases.length === 0
      ? html`<p>${m.changes.none}</p>`
      : history.releases.map((release) => renderRelease(release, context, wording));
  return html`<section id="changes" class="chapter" aria-labelledby="changes-title"><h2 id="changes-title">${m.changes.heading}</h2><p class="lead">${m.changes.intro}</p>${releases}${renderTombstones(context, wording)}<p><a href="${feed}" type="application/atom+xml">${m.changes.follow}</a></p></section>`;
}
