import type { Stop } from '../../core/stop.ts';
import { toStops } from '../../core/stop.ts';
import { boundTeams, DEFAULT_SPEED, SPEEDS } from '../../core/teams.ts';
import type { BoundTexts } from '../../i18n/bound-text.ts';
import { describeBound } from '../../i18n/bound-text.ts';
import { formatEdtf, formatKm } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';
import { coreIncidents } from './context.ts';

/** Stretches of speeds with the same bound: «from 60 to 110 km/h at least 3». */
function renderRanges(stops: readonly Stop[], context: PageContext): string {
  const ranges: { from: number; to: number; teams: number }[] = [];
  for (let speed: number = SPEEDS.least; speed <= SPEEDS.most; speed += SPEEDS.step) {
    const { teams } = boundTeams(stops, speed);
    const last = ranges.at(-1);
    if (last?.teams === teams) last.to = speed;
    else ranges.push({ from: speed, to: speed, teams });
  }
  const texts = ranges.map(({ from, to, teams }) => context.m.teams.range(from, to, teams));
  return context.m.teams.otherSpeeds(texts.join(', '));
}

function renderProof(rows: readonly (readonly string[])[], context: PageContext): Html {
  const { caption, columns } = context.m.teams;
  const cells = rows.map(
    ([pair, km, time, needed]) =>
      html`<tr><th scope="row">${pair}</th><td class="number">${km}</td><td class="number">${time}</td><td class="number">${needed}</td></tr>`,
  );
  return html`<table class="proof"><caption>${caption}</caption><thead><tr><th scope="col">${columns.pair}</th><th scope="col" class="number">${columns.km}</th><th scope="col" class="number">${columns.time}</th><th scope="col" class="number">${columns.needed}</th></tr></thead><tbody>${cells}</tbody></table>`;
}

/** The stops as a table: what readers check, and what the script computes from. */
function renderHours(
  stops: readonly Stop[],
  names: ReadonlyMap<string, string>,
  context: PageContext,
): Html {
  const { hours, hoursColumns } = context.m.teams;
  const rows = stops.map(
    ({ id, position, low, high, reach }) =>
      html`<tr data-stop="${id}" data-lng="${position[0]}" data-lat="${position[1]}" data-low="${low}" data-high="${high}" data-reach="${reach}"><th scope="row">${names.get(id)}</th><td>${formatEdtf(low, context.locale)}</td><td>${formatEdtf(high, context.locale)}</td><td class="number">${formatKm(reach, context.locale)}</td></tr>`,
  );
  return html`<details><summary>${hours}</summary><table><thead><tr><th scope="col">${hoursColumns.place}</th><th scope="col">${hoursColumns.from}</th><th scope="col">${hoursColumns.to}</th><th scope="col" class="number">${hoursColumns.reach}</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

/** The lower bound at the default speed with its proof; a script lets the reader set the speed. */
export function renderTeams(context: PageContext): Html {
  const { m, locale, dataset } = context;
  const core = coreIncidents(dataset);
  const names = new Map(core.map((incident) => [incident.id, incident.facility.shortName]));
  const stops = toStops(core);
  const texts: BoundTexts = { locale, bound: m.teams.bound };
  const { sentence, why, rows } = describeBound(boundTeams(stops, DEFAULT_SPEED), names, texts);
  const slider = html`<p class="speed"><label for="teams-speed">${m.teams.slider}</label> <input type="range" id="teams-speed" min="${SPEEDS.least}" max="${SPEEDS.most}" step="${SPEEDS.step}" value="${DEFAULT_SPEED}" autocomplete="off" disabled></p>`;
  return html`<section id="teams" class="chapter" aria-labelledby="teams-title" data-texts="${JSON.stringify(texts)}"><h2 id="teams-title">${m.teams.title}</h2><p class="lead">${m.teams.intro}</p>${slider}<p><output class="bound" for="teams-speed">${sentence}</output></p><p class="why">${why}</p>${renderProof(rows, context)}<p class="ranges">${renderRanges(stops, context)}</p><p>${m.teams.method}</p>${renderHours(stops, names, context)}</section>`;
}
