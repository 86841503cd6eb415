import type { CalloutItem } from '../../core/callout.ts';
import { layoutCallouts } from '../../core/callout.ts';
import { calloutItem } from '../../core/frame.ts';
import type { Incident } from '../../core/incident.ts';
import { drawingFrame } from '../../core/mercator.ts';
import type { Position } from '../../core/position.ts';
import { formatList } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';
import { coreIncidents } from './context.ts';

/** Radius of a numbered disc, in px of the drawing. */
const RADIUS = 11;

/** Discs that keep clear of each other on paper; a line leads back to the true place. */
function renderDiscs(items: readonly CalloutItem[]): Html {
  const layout = layoutCallouts(items, { scales: [1.6], box: null, margin: 0, foot: 0 });
  const discs = items.map((item, index) => {
    const { dx = 0, dy = 0 } = layout[index] ?? {};
    const x = (item.x + dx / 1.6).toFixed(1);
    const y = (item.y + dy / 1.6).toFixed(1);
    const line =
      dx === 0 && dy === 0
        ? null
        : html`<path d="M${item.x.toFixed(1)} ${item.y.toFixed(1)}L${x} ${y}"/>`;
    return html`${line}<circle cx="${x}" cy="${y}" r="${RADIUS}"/><text x="${x}" y="${y}" dy="4.500">${index + 1}</text>`;
  });
  return html`<g class="discs">${discs}</g>`;
}

function renderRow(incident: Incident, context: PageContext): Html {
  const { m, locale, dataset } = context;
  const shown = incident.accounts.filter(({ aspect }) =>
    ['vehicles_burned', 'vehicles_tagged', 'impacts'].includes(aspect),
  );
  const claims = shown.flatMap((account) => account.preferred);
  const publishers = [incident.when.claim, ...claims].map(
    (claim) => dataset.sources.get(claim.sourceId)?.publisher ?? '',
  );
  const kinds = incident.damages.map((kind) => m.damage[kind].toLocaleLowerCase(locale));
  const texts = [
    incident.when.claim.text[locale],
    formatList(kinds, locale),
    ...claims.map((claim) => claim.text[locale]),
  ];
  return html`<li><b>${incident.facility.shortName}</b> ${texts.join(' · ')}${shown.some((account) => account.disputed) ? html` (${m.accountsDiffer})` : null} <i>${[...new Set(publishers)].join(', ')}</i></li>`;
}

/** The first printed page: the map with numbers, and one line per place with its sources. Not shown on screens. */
export function renderPrintPage(context: PageContext): Html {
  const frame = drawingFrame();
  const core = coreIncidents(context.dataset);
  const items = core.map((incident) =>
    calloutItem(incident.id, '', incident.facility.position as Position),
  );
  return html`<section class="print-page" aria-hidden="true"><svg class="print-map" viewBox="-40 -10 ${(frame.width + 80).toFixed(0)} ${(frame.height + 20).toFixed(0)}"><use href="#drawn"/>${renderDiscs(items)}</svg><ol>${core.map((incident) => renderRow(incident, context))}</ol></section>`;
}
