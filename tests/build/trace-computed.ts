import { bearing, distance } from '@turf/turf';
import { readHistory } from '../../src/build/versions.ts';
import { rowsOf as versionRows } from '../../src/core/dataset-diff.ts';
import { toStops } from '../../src/core/stop.ts';
import { boundTeams, DEFAULT_SPEED, SPEEDS } from '../../src/core/teams.ts';
import { COMPASS } from '../../src/core/words.ts';
import { describeBound } from '../../src/i18n/bound-text.ts';
import { formatDate, formatEdtf, formatKm } from '../../src/i18n/format.ts';
import { cell, claimsOf, coreIds, dataset, nameOf, placeOf, ranked } from './ledger-rows.ts';
import type { Markup } from './markup.ts';
import { attribute, findAll, isElement, select, textOf } from './markup.ts';
import { collapse, type Trace } from './trace-page.ts';

const STOPS = toStops(dataset.incidents.filter(({ scope }) => scope === 'core'));
const BOUND = boundTeams(STOPS, DEFAULT_SPEED);
const { releases } = readHistory();

/** How many teams any speed of the slider can prove. */
const TEAMS = new Set<number>();
for (let speed: number = SPEEDS.least; speed <= SPEEDS.most; speed += SPEEDS.step)
  TEAMS.add(boundTeams(STOPS, speed).teams);

export function traceTeams(trace: Trace): void {
  const { m, locale } = trace;
  const [chapter] = select(trace.root, '@id=teams');
  if (chapter === undefined) {
    trace.fault('teams', 'is not there');
    return;
  }
  for (const row of select(chapter, '@data-stop')) {
    const id = attribute(row, 'data-stop');
    const hours = ranked(claimsOf(id, 'when'), 'preferred', 'alternative');
    const low = hours.map((claim) => cell(claim, 'low')).sort()[0] ?? '';
    const high =
      hours
        .map((claim) => cell(claim, 'high'))
        .sort()
        .at(-1) ?? '';
    trace.compose(`stop ${id}`, row, [
      nameOf(id),
      formatEdtf(low, locale),
      formatEdtf(high, locale),
      formatKm(Number(attribute(row, 'data-reach')), locale),
    ]);
    if (attribute(row, 'data-low') !== low || attribute(row, 'data-high') !== high)
      trace.fault(`stop ${id}`, 'is bounded by other hours');
  }
  const names = new Map(coreIds.map((id) => [id, nameOf(id)]));
  const bound = describeBound(BOUND, names, {
    locale,
    bound: m.teams.bound,
  });
  trace.equal('bound', select(chapter, 'bound')[0], bound.sentence);
  trace.equal('bound', select(chapter, 'why')[0], bound.why);
  const proof = findAll(chapter, ({ tag }) => tag === 'tbody')[0];
  const lines = (proof?.children ?? []).filter(isElement);
  for (const [index, cells] of bound.rows.entries())
    trace.equal('proof', lines[index], cells.join(''));
  if (lines.length !== bound.rows.length) trace.fault('proof', 'has other rows');
  const [ranges] = select(chapter, 'ranges');
  const numbers = [...textOf(ranges ?? chapter).matchAll(/\d+/g)].map(Number);
  const known = (number: number): boolean =>
    TEAMS.has(number) ||
    (number >= SPEEDS.least && number <= SPEEDS.most && number % SPEEDS.step === 0);
  if (!numbers.every(known)) trace.fault('ranges', `say ${numbers.join()}`);
  if (ranges !== undefined) trace.explain(ranges);
}

const positionOf = (id: string): readonly [number, number] => [
  Number(placeOf(id)['lon']),
  Number(placeOf(id)['lat']),
];

function legOf(from: string, to: string): { readonly km: number; readonly point: string } {
  const [a, b] = [[...positionOf(from)], [...positionOf(to)]];
  const degrees = (bearing(a, b) + 360) % 360;
  return {
    km: distance(a, b, { units: 'kilometers' }),
    point: COMPASS[Math.round(degrees / 22.5) % 16] ?? 'n',
  };
}

/** The map in words: every distance and direction from the positions of the gazetteer. */
export function traceWords(trace: Trace): void {
  const { m, locale } = trace;
  const [chapter] = select(trace.root, '@id=words');
  if (chapter === undefined) {
    trace.fault('words', 'are not there');
    return;
  }
  const direction = (point: string): string => m.directions[point as keyof typeof m.directions];
  const pairs = coreIds.flatMap((from, index) =>
    coreIds.slice(index + 1).map((to) => [from, to] as const),
  );
  const lines = findAll(chapter, ({ tag }) => tag === 'tbody').flatMap((body) =>
    body.children.filter(isElement),
  );
  if (lines.length !== pairs.length)
    trace.fault('words', `${lines.length} distances, expected ${pairs.length}`);
  pairs.forEach(([from, to], index) => {
    const { km, point } = legOf(from, to);
    const cells = [nameOf(from), nameOf(to), formatKm(km, locale), direction(point)];
    trace.equal(`from ${from} to ${to}`, lines[index], cells.join(''));
  });
  const places = select(chapter, 'places').flatMap((list) => list.children.filter(isElement));
  coreIds.forEach((id, index) => {
    const place = placeOf(id);
    const [nearest] = coreIds
      .filter((other) => other !== id)
      .map((other) => ({ other, ...legOf(id, other) }))
      .sort((a, b) => a.km - b.km);
    trace.compose(`words ${id}`, places[index], [
      m.wordsPlace(nameOf(id), cell(place, 'commune'), cell(place, 'department')),
      m.wordsNearest(
        nameOf(nearest?.other ?? id),
        formatKm(nearest?.km ?? 0, locale),
        direction(nearest?.point ?? ''),
      ),
    ]);
  });
  for (const summary of findAll(chapter, ({ tag }) => tag === 'summary'))
    trace.equal('words', summary, m.distancesSummary(pairs.length));
}

/** What changed and how the data stand: version, dates and counts from the released states. */
export function traceRelease(trace: Trace): void {
  const { m, locale } = trace;
  const updated = m.updated(formatDate(dataset.updated, locale), dataset.version);
  const [method] = select(trace.root, '@id=method');
  for (const line of findAll(method ?? trace.root, ({ tag }) => tag === 'p'))
    if (collapse(textOf(line)) === collapse(updated)) trace.explain(line);
  for (const { state } of releases) {
    const [heading] = select(trace.root, `@id=version-${state.version}`);
    trace.equal(
      'release',
      heading,
      m.changes.release(state.version, formatDate(state.date, locale)),
    );
    if (state !== releases.at(-1)?.state) continue;
    const tables = ['incidents', 'claims', 'responses', 'sources', 'gazetteer'];
    const counts = Object.fromEntries(
      tables.map((table) => [table, versionRows(state, table).size] as const),
    );
    const siblings = (heading?.parent?.children ?? []).filter(isElement);
    const list = siblings[siblings.indexOf(heading as Markup) + 1];
    trace.equal('release', list, m.changes.first(counts));
  }
}
