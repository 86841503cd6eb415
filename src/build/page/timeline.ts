import type { Incident } from '../../core/incident.ts';
import { dayAfter } from '../../core/night.ts';
import type { NightPanel, Stretch } from '../../core/timeline.ts';
import { inTimeOrder, layOutNights, NIGHT_FROM, NIGHT_TO } from '../../core/timeline.ts';
import { formatDay, formatNight, formatTime } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';

/** The nights that have a panel of their own; later attacks are listed after them. */
const NIGHTS = 3;

function panelsOf(incidents: readonly Incident[]): readonly NightPanel[] {
  const spells = incidents.map(({ id, when }) => ({ id, low: when.low, high: when.high }));
  return layOutNights(spells).slice(0, NIGHTS);
}

/** Where a name stands beside its stretch: inside a long one, else on the side with more room. */
function sideOf(stretch: Stretch): 'in' | 'after' | 'before' {
  if (stretch.to - stretch.from > 50) return 'in';
  return stretch.to < 60 ? 'after' : 'before';
}

/** Stretches as rules for the page's head: a strict policy allows no style attributes. */
export function timelineStyles(incidents: readonly Incident[]): string {
  return panelsOf(incidents)
    .flatMap((panel) => panel.stretches)
    .map(({ id, from, to }) => `.t-${id}{--from:${from.toFixed(2)}%;--to:${to.toFixed(2)}%}`)
    .join('');
}

function renderStretch(stretch: Stretch, incident: Incident, context: PageContext): Html {
  const kind = incident.damages[0] ?? 'attempt';
  const beyond = incident.scope === 'core' ? '' : ' beyond';
  const text = incident.when.claim.text[context.locale];
  return html`<li class="lane t-${stretch.id}${beyond}" data-lane="${stretch.id}" data-side="${sideOf(stretch)}"><a class="stretch" href="#${stretch.id}" data-damage="${kind}"><span class="bar" aria-hidden="true"></span><span class="name">${incident.facility.shortName}</span><span class="unseen">, ${text}</span></a></li>`;
}

function renderNight(panel: NightPanel, context: PageContext): Html {
  const { m, locale, dataset } = context;
  const byId = new Map(dataset.incidents.map((incident) => [incident.id, incident]));
  const lanes = panel.stretches.map((stretch) =>
    renderStretch(stretch, byId.get(stretch.id) as Incident, context),
  );
  const core = panel.stretches.filter(({ id }) => byId.get(id)?.scope === 'core').length;
  const beyond = core === 0 ? ' beyond' : '';
  return html`<div class="night${beyond}" data-night="${panel.night}"><h3><span class="night-name" data-night-choice="${panel.night}">${m.night(formatNight(panel.night, locale))} <span class="count">${core}</span></span></h3><ol class="lanes">${lanes}</ol><p class="hours" aria-hidden="true"><span>${formatTime(NIGHT_FROM, locale)}</span><span>${formatTime('01:00', locale)}</span><span>${formatTime(NIGHT_TO, locale)}</span></p></div>`;
}

/** The official answers of a day, as a link to the first of them. */
function renderDay(date: string, context: PageContext): Html {
  const { m, locale, dataset } = context;
  const answers = dataset.responses.filter((response) => response.on.slice(0, 10) === date);
  const first = answers[0];
  if (first === undefined) return html`<div class="day"></div>`;
  return html`<div class="day"><p><a href="#r-${first.id}"><span class="dots" aria-hidden="true">${answers.map(() => html`<i></i>`)}</span>${m.answersOn(answers.length, formatDay(date, locale))}</a></p></div>`;
}

function renderLater(incidents: readonly Incident[], context: PageContext): Html {
  const items = inTimeOrder(
    incidents.map((incident) => ({
      ...incident,
      low: incident.when.low,
      high: incident.when.high,
    })),
  ).map(
    (incident) =>
      html`<li data-lane="${incident.id}"><a class="stretch" href="#${incident.id}" data-damage="${incident.damages[0] ?? 'attempt'}">${formatDay(incident.when.low.slice(0, 10), context.locale)} <span class="name">${incident.facility.shortName}</span></a></li>`,
  );
  return html`<div class="later beyond"><h3>${context.m.later}</h3><ol class="later-list">${items}</ol></div>`;
}

/** The three nights with what is known of each hour as a stretch, and the answers of the days between them. */
export function renderTimeline(context: PageContext): Html {
  const { m, dataset } = context;
  const panels = panelsOf(dataset.incidents);
  const shown = new Set(panels.flatMap((panel) => panel.stretches.map(({ id }) => id)));
  const later = dataset.incidents.filter((incident) => !shown.has(incident.id));
  return html`<div class="timeline" id="timeline" role="group" aria-labelledby="timeline-title"><div class="timeline-head"><h2 id="timeline-title">${m.timelineHeading}</h2><div class="slot" data-slot="steps"></div><p class="meta">${m.timelineNote}</p></div><div class="nights">${panels.map((panel) => [renderNight(panel, context), renderDay(dayAfter(panel.night), context)])}${renderLater(later, context)}</div></div>`;
}
