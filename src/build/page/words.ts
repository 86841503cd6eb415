import type { Incident } from '../../core/incident.ts';
import { computeLegs, nearestNeighbours } from '../../core/words.ts';
import { formatKm, formatList } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';
import { coreIncidents } from './context.ts';

/** The overall shape in one sentence, from regions of the table: nothing is typed. */
function renderShape(core: readonly Incident[], context: PageContext): Html {
  const names = (test: (incident: Incident) => boolean): string =>
    formatList(
      core.filter(test).map((incident) => incident.facility.shortName),
      context.locale,
    );
  const lng = (incident: Incident): number => incident.facility.position?.[0] ?? 0;
  const lat = (incident: Incident): number => incident.facility.position?.[1] ?? 0;
  const south = names((incident) => lat(incident) < 46 && lng(incident) > 3);
  const paris = names((incident) => lat(incident) >= 46);
  const alone = names((incident) => lat(incident) < 46 && lng(incident) <= 3);
  return html`<p>${context.m.wordsShape(south, paris, alone)}</p>`;
}

/** The map in words: position of each place, nearest neighbour, every distance and direction (WCAG G227 as proposed). */
export function renderWords(context: PageContext): Html {
  const { m, locale, dataset } = context;
  const core = coreIncidents(dataset);
  const name = new Map(core.map((incident) => [incident.id, incident.facility.shortName]));
  const legs = computeLegs(core);
  const nearest = nearestNeighbours(core);
  const places = core.map((incident) => {
    const { facility } = incident;
    const leg = nearest.get(incident.id);
    const near =
      leg === undefined
        ? ''
        : m.wordsNearest(
            name.get(leg.to) ?? '',
            formatKm(leg.km, locale),
            m.directions[leg.direction],
          );
    return html`<li>${m.wordsPlace(facility.shortName, facility.commune, facility.department)} ${near}</li>`;
  });
  const rows = legs.map(
    (leg) =>
      html`<tr><th scope="row">${name.get(leg.from)}</th><td>${name.get(leg.to)}</td><td class="number">${formatKm(leg.km, locale)}</td><td>${m.directions[leg.direction]}</td></tr>`,
  );
  return html`<section id="words" class="chapter" aria-labelledby="words-title"><h2 id="words-title">${m.sections.words}</h2><p class="lead">${m.wordsIntro}</p>${renderShape(core, context)}<ul class="places">${places}</ul><details><summary>${m.distancesSummary(legs.length)}</summary><table><caption>${m.distancesCaption}</caption><thead><tr><th scope="col">${m.distancesFrom}</th><th scope="col">${m.distancesTo}</th><th scope="col">${m.distancesKm}</th><th scope="col">${m.distancesDirection}</th></tr></thead><tbody>${rows}</tbody></table></details></section>`;
}
