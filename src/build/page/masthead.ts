import { computeHeadline } from '../../core/figures.ts';
import { DAMAGES } from '../../core/incident.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { localizedPath } from '../site-pages.ts';
import type { PageContext } from './context.ts';
import { coreIncidents } from './context.ts';
import { glyph } from './glyph.ts';

function figure(value: string | number, label: string, note: string | null): Html {
  return html`<div class="figure"><dt>${label}</dt><dd class="number">${value}</dd>${note === null ? null : html`<dd class="aside">${note}</dd>`}</div>`;
}

/** Headline, one standfirst sentence, four figures: all computed from the tables. */
export function renderMasthead(context: PageContext): Html {
  const { m, dataset } = context;
  const { places, prisons, schools, vehiclesBurned, underFire, hurt } = computeHeadline(
    dataset.incidents,
    dataset.series,
  );
  const other = context.locale === 'en' ? `${context.root}fr/` : context.root;
  return html`<header class="masthead"><p class="tools"><a class="share" href="${context.root}${localizedPath('embed/check/', context.locale)}">${m.share.open}<span class="more">${m.share.openMore}</span></a> <a class="language" href="${other}" lang="${m.otherLanguageCode}" hreflang="${m.otherLanguageCode}">${m.otherLanguage}</a></p><h1>${m.title}</h1><p class="standfirst">${m.standfirst}</p><dl class="figures" aria-label="${m.figuresLabel}">${figure(places, m.places, m.prisonsAndSchool(prisons, schools))}${figure(vehiclesBurned.value, m.vehiclesBurned, vehiclesBurned.low === vehiclesBurned.high ? null : m.vehiclesRange(vehiclesBurned.low, vehiclesBurned.high))}${figure(underFire, m.underFire, null)}${hurt === null ? null : figure(hurt, m.noneHurt, hurt === 0 ? m.noneHurtNote : null)}</dl></header>`;
}

/** The legend; the script turns its entries into filter buttons of the same size. */
export function renderLegend(context: PageContext): Html {
  const { m, dataset } = context;
  const core = coreIncidents(dataset);
  const chips = DAMAGES.map((kind) => {
    const count = core.filter((incident) => incident.damages.includes(kind)).length;
    return html`<li><span class="chip" data-filter="${kind}">${glyph(kind)}<span class="word">${m.damage[kind]}</span> <span class="count">${count}</span></span></li>`;
  });
  // Keeps the room of the script's two buttons, so that nothing moves when they come.
  const reserve = html`<div class="segments" aria-hidden="true"><span class="segment">${m.scopeCore}</span><span class="segment">${m.scopeAll(dataset.incidents.length)}</span></div>`;
  return html`<div class="controls" id="filters"><p class="legend-title" id="legend-title">${m.legend}</p><ul class="legend" aria-labelledby="legend-title">${chips}</ul><div class="slot" data-slot="scope">${reserve}</div></div>`;
}
