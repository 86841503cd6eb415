import { describe, expect, it } from 'vitest';
import type { Facility } from '../../../src/core/facility.ts';
import { createGazetteer, reportCollisions } from '../../../src/core/gazetteer.ts';
import { brief, collect, makeFacility } from './builders.ts';

const valence = makeFacility({ aliases: ['maison d’arrêt de Valence', 'CP VALENCE'] });
const nimes = makeFacility({
  id: 'ma-nimes',
  name: { en: 'Nîmes prison', fr: 'Maison d’arrêt de Nîmes' },
  shortName: 'Nîmes',
  commune: 'Nîmes',
  record: 3,
});

const idsUnder = (index: ReadonlyMap<string, readonly Facility[]>, key: string) =>
  index.get(key)?.map((facility) => facility.id);

const collisions = (...facilities: readonly Facility[]) =>
  collect((report) => reportCollisions(createGazetteer(facilities), report));

describe('createGazetteer', () => {
  const gazetteer = createGazetteer([valence, nimes]);

  it('keeps the facilities in order', () => {
    expect(gazetteer.facilities).toEqual([valence, nimes]);
    expect(gazetteer.byId.get('ma-nimes')).toBe(nimes);
  });

  it('indexes names of both languages and short names by normal form, each facility once', () => {
    expect(idsUnder(gazetteer.byName, 'valence')).toEqual(['cp-valence']);
    expect(idsUnder(gazetteer.byName, 'nimes')).toEqual(['ma-nimes']);
  });

  it('indexes aliases apart from names', () => {
    expect(idsUnder(gazetteer.byAlias, 'cp valence')).toEqual(['cp-valence']);
    expect(gazetteer.byName.has('cp valence')).toBe(false);
  });

  it('does not index names without letters', () => {
    expect(createGazetteer([makeFacility({ aliases: ['–', ''] })]).byAlias.size).toBe(0);
  });

  it('keeps the first of two facilities with one id', () => {
    const twin = makeFacility({ shortName: 'Twin', record: 9 });
    expect(createGazetteer([valence, twin]).byId.get('cp-valence')).toBe(valence);
  });
});

describe('reportCollisions', () => {
  it('finds nothing when every name is one facility’s', () => {
    expect(collisions(valence, nimes)).toEqual([]);
  });

  it('warns both owners of a shared alias', () => {
    const first = makeFacility({ aliases: ['prison du Sud'] });
    const second = makeFacility({ ...nimes, aliases: ['Prison du SUD'] });
    const issues = collisions(first, second);
    expect(brief(issues)).toEqual(['2 aliases name-collision', '3 aliases name-collision']);
    expect(issues.map((issue) => issue.severity)).toEqual(['warning', 'warning']);
    expect(issues[0]?.message).toContain('ma-nimes');
  });

  it('warns of an alias that another facility’s name hides', () => {
    const second = makeFacility({ ...nimes, aliases: ['Valence'] });
    expect(brief(collisions(valence, second))).toContain('3 aliases name-collision');
  });

  it('does not mind a name repeated within one facility', () => {
    expect(collisions(makeFacility({ aliases: ['Valence', 'prison de Valence'] }))).toEqual([]);
  });

  it('names every other owner', () => {
    const owners = [2, 3, 4].map((record) =>
      makeFacility({
        id: `f${record}`,
        shortName: `Town ${record}`,
        name: { en: `${record}`, fr: `${record}` },
        aliases: ['x'],
        record,
      }),
    );
    expect(collisions(...owners)[1]?.message).toContain('f2, f4');
  });

  it('does not mind two names without letters', () => {
    const first = makeFacility({ aliases: ['–'] });
    expect(collisions(first, makeFacility({ ...nimes, aliases: ['…'] }))).toEqual([]);
  });
});
