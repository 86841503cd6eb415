import { accessibleName, pageContext } from '../../src/build/page/context.ts';
import { nightOf } from '../../src/core/night.ts';
import { formatDay, formatList, formatNight } from '../../src/i18n/format.ts';
import {
  cell,
  claimsOf,
  coreIds,
  damagesOf,
  dataset,
  headlineOf,
  isDisputed,
  nameOf,
  ranked,
  rowOf,
  rows,
  whenOf,
} from './ledger-rows.ts';
import { attribute, findAll, isElement, select, textOf } from './markup.ts';
import { collapse, type Trace } from './trace-page.ts';

/** Made once: reading the released states takes its time. */
const contexts = { en: pageContext(dataset, 'en', './'), fr: pageContext(dataset, 'fr', './') };

export function traceMasthead(trace: Trace): void {
  const { m } = trace;
  const { places, prisons, schools, burned, low, high, underFire, hurt } = headlineOf();
  const figures = select(trace.root, 'figures').flatMap((list) => select(list, 'figure'));
  const expected: readonly (readonly [string, string, string])[] = [
    [m.places, String(places), m.prisonsAndSchool(prisons, schools)],
    [m.vehiclesBurned, String(burned), low === high ? '' : m.vehiclesRange(low, high)],
    [m.underFire, String(underFire), ''],
    [m.noneHurt, String(hurt), hurt === 0 ? m.noneHurtNote : ''],
  ];
  if (figures.length !== expected.length)
    trace.fault('figures', `are ${figures.length}, expected ${expected.length}`);
  expected.forEach(([label, value, note], index) => {
    const [dt, dd, aside] = (figures[index]?.children ?? []).filter(isElement);
    trace.equal('figure', dt, label);
    trace.equal(`figure ${label}`, dd, value);
    if (note !== '' || aside !== undefined) trace.equal(`figure ${label} note`, aside, note);
  });
}

/** Legend and markers: counts, shapes and names by the claims about damage. */
export function traceMap(trace: Trace): void {
  for (const chip of select(trace.root, '@data-filter')) {
    const kind = attribute(chip, 'data-filter');
    const count = coreIds.filter((id) => damagesOf(id).includes(kind)).length;
    trace.equal(`legend ${kind}`, select(chip, 'count')[0], String(count));
  }
  for (const segment of select(trace.root, 'segment'))
    if (collapse(textOf(segment)) !== trace.m.scopeCore)
      trace.equal('scope', segment, trace.m.scopeAll(rows.incidents.length));
  const [map] = select(trace.root, '@id=map');
  if (map === undefined || attribute(map, 'aria-label') !== trace.m.mapName(coreIds.length))
    trace.fault('map', 'names another number of places');
  for (const marker of select(trace.root, '@data-role=marker')) {
    const id = attribute(marker, 'data-incident');
    const incident = dataset.incidents.find((one) => one.id === id);
    trace.equal(`marker ${id}`, select(marker, 'name')[0], nameOf(id));
    if (attribute(marker, 'data-damage') !== damagesOf(id)[0])
      trace.fault(`marker ${id}`, 'has the shape of another damage');
    if (
      incident === undefined ||
      attribute(marker, 'aria-label') !== accessibleName(incident, contexts[trace.locale])
    )
      trace.fault(`marker ${id}`, `is called "${attribute(marker, 'aria-label')}"`);
  }
}

export function traceTimeline(trace: Trace): void {
  const { m, locale } = trace;
  for (const night of select(trace.root, 'night')) {
    const evening = attribute(night, 'data-night');
    const held = rows.incidents
      .map((row) => cell(row, 'incident_id'))
      .filter((id) => nightOf(cell(whenOf(id), 'low')) === evening);
    const core = held.filter((id) => coreIds.includes(id)).length;
    const [name] = select(night, 'night-name');
    trace.compose(`night ${evening}`, name, [m.night(formatNight(evening, locale)), String(core)]);
    const lanes = select(night, '@data-lane');
    const ids = lanes.map((lane) => attribute(lane, 'data-lane'));
    if ([...ids].sort().join() !== held.sort().join())
      trace.fault(`night ${evening}`, `shows ${ids.join()}, expected ${held.join()}`);
    for (const lane of lanes) {
      const id = attribute(lane, 'data-lane');
      trace.compose(`lane ${id}`, lane, [nameOf(id), trace.text(whenOf(id), 'text')]);
    }
    // The scale of the panel, the same on each.
    for (const hours of select(night, 'hours')) trace.explain(hours);
  }
  for (const list of select(trace.root, 'later-list')) {
    for (const lane of list.children.filter(isElement)) {
      const id = attribute(lane, 'data-lane');
      const day = cell(whenOf(id), 'low').slice(0, 10);
      trace.compose(`later ${id}`, lane, [formatDay(day, locale), nameOf(id)]);
    }
  }
  for (const day of select(trace.root, 'day')) {
    const [link] = findAll(day, ({ tag }) => tag === 'a');
    if (link === undefined) continue;
    const first = rowOf('responses', attribute(link, 'href').replace('#r-', ''));
    const date = (first?.['on'] ?? '').slice(0, 10);
    const count = rows.responses.filter((row) => cell(row, 'on').startsWith(date)).length;
    trace.equal(`answers of ${date}`, link, m.answersOn(count, formatDay(date, locale)));
  }
}

/** The printed page: a line for each of the eight, with the publishers of what it says. */
export function tracePrint(trace: Trace): void {
  const { m, locale } = trace;
  const [page] = select(trace.root, 'print-page');
  const lines = findAll(page ?? trace.root, ({ tag }) => tag === 'li');
  coreIds.forEach((id, index) => {
    const aspects = ['vehicles_burned', 'vehicles_tagged', 'impacts'];
    const groups = aspects.map((aspect) => claimsOf(id, aspect));
    const claims = [whenOf(id), ...groups.flatMap((group) => ranked(group, 'preferred'))];
    const publishers = claims.map(
      (claim) => rowOf('sources', cell(claim, 'source_id'))?.['publisher'] ?? '',
    );
    const kinds = damagesOf(id).map((kind) =>
      m.damage[kind as keyof typeof m.damage].toLocaleLowerCase(locale),
    );
    trace.compose(`print ${id}`, lines[index], [
      nameOf(id),
      formatList(kinds, locale),
      ...claims.map((claim) => trace.text(claim, 'text')),
      [...new Set(publishers)].join(', '),
      groups.some(isDisputed) ? m.accountsDiffer : '',
    ]);
  });
  for (const discs of select(page ?? trace.root, 'discs')) {
    const numbers = findAll(discs, ({ tag }) => tag === 'text');
    for (const [index, number] of numbers.entries()) trace.equal('disc', number, String(index + 1));
  }
}
