import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/core/gazetteer.ts';
import {
  createGeocoder,
  disagreesWithHint,
  type GeocodeResult,
} from '../../../src/core/geocode.ts';
import { makeFacility } from './builders.ts';
import { INSTRUMENTED } from './instrumented.ts';

const facility = (
  id: string,
  shortName: string,
  commune: string,
  aliases: readonly string[] = [],
) =>
  makeFacility({
    id,
    shortName,
    name: { en: `${shortName} prison`, fr: `prison de ${shortName}` },
    commune,
    aliases,
  });

const facilities = [
  facility('cp-toulon-la-farlede', 'Toulon-La Farlède', 'La Farlède', [
    'Toulon',
    'prison de Toulon',
  ]),
  facility('cp-aix-luynes', 'Aix-Luynes', 'Aix-en-Provence', ['Aix-en-Provence', 'Luynes']),
  facility('cp-marseille', 'Les Baumettes', 'Marseille', ['Marseille', 'prison du Sud']),
  facility('epm-marseille', 'La Valentine', 'Marseille', ['prison des mineurs']),
  facility('cd-tarascon', 'Tarascon', 'Tarascon', ['prison du Sud']),
  facility('enap-agen', 'Énap (Agen)', 'Agen', ['Énap', 'ENAP Agen', 'école des surveillants']),
];
const geocode = createGeocoder(createGazetteer(facilities));

/** `id by match`, or the status with its candidates. */
function brief(result: GeocodeResult): string {
  if (result.status === 'located') return `${result.facility.id} by ${result.matched}`;
  if (result.status === 'unknown') return 'unknown';
  return `ambiguous ${result.candidates.map((candidate) => candidate.id).join(' ')}`;
}

describe('geocode', () => {
  it.each([
    ['cp-aix-luynes', 'cp-aix-luynes by id'],
    ['Aix Luynes', 'cp-aix-luynes by name'],
    ['AIX-LUYNES', 'cp-aix-luynes by name'],
    ['maison d’arrêt d’Aix-Luynes', 'cp-aix-luynes by name'],
    ['Aix-en-Provence', 'cp-aix-luynes by alias'],
    ['prison d’Aix en Provence', 'cp-aix-luynes by alias'],
    ['centre pénitentiaire de Luynes', 'cp-aix-luynes by alias'],
    ['Les Baumettes', 'cp-marseille by name'],
    ['prison des Baumettes', 'cp-marseille by name'],
    ['Marseille', 'cp-marseille by alias'],
    ['Toulon', 'cp-toulon-la-farlede by alias'],
    ['Toulon prison', 'cp-toulon-la-farlede by alias'],
    ['prison de Toulon – La Farlède', 'cp-toulon-la-farlede by name'],
    ['ENAP', 'enap-agen by alias'],
    ['l’Énap', 'enap-agen by alias'],
    ['E\u0301nap', 'enap-agen by alias'],
    ['Enap (Agen)', 'enap-agen by name'],
  ])('resolves %s', (place, expected) => {
    expect(brief(geocode(place, ''))).toBe(expected);
  });

  it.each(['', '–', 'prison', 'Toulouse', 'Aix', 'Agen', 'Tarascon-sur-Ariège', 'CP-AIX-LUYNES-2'])(
    'does not guess %j',
    (place) => {
      expect(geocode(place, '').status).toBe('unknown');
    },
  );

  it('lists all candidates of an ambiguous place', () => {
    expect(brief(geocode('prison du Sud', ''))).toBe('ambiguous cp-marseille cd-tarascon');
  });

  it('lets the hint decide when exactly one candidate stands there', () => {
    expect(brief(geocode('prison du Sud', 'TARASCON'))).toBe('cd-tarascon by alias');
    expect(brief(geocode('prison du Sud', 'Nîmes'))).toContain('ambiguous');
  });

  it('stays ambiguous when the hint fits two candidates', () => {
    const two = [facility('a', 'A', 'Lyon', ['x']), facility('b', 'B', 'Lyon', ['x'])];
    expect(brief(createGeocoder(createGazetteer(two))('x', 'Lyon'))).toBe('ambiguous a b');
  });

  it('does not take a facility without a commune for the one that no hint asks for', () => {
    const two = [facility('a', 'A', '', ['x']), facility('b', 'B', 'Lyon', ['x'])];
    expect(brief(createGeocoder(createGazetteer(two))('x', ''))).toBe('ambiguous a b');
  });

  it('prefers an id to a name, and a name to an alias', () => {
    const rivals = [
      facility('nimes', 'A', 'A'),
      facility('b', 'Nimes', 'B'),
      facility('c', 'C', 'C', ['nîmes', 'b']),
    ];
    const resolve = createGeocoder(createGazetteer(rivals));
    expect(['nimes', 'Nîmes', 'b'].map((place) => brief(resolve(place, '')))).toEqual([
      'nimes by id',
      'b by name',
      'b by id',
    ]);
  });

  it('suggests near facilities for a misspelling, and never takes one', () => {
    const result = geocode('Tarrascon', '');
    expect(result).toMatchObject({
      status: 'unknown',
      query: 'Tarrascon',
      suggestions: ['cd-tarascon'],
    });
    expect(geocode('Luynnes', '')).toMatchObject({ suggestions: ['cp-aix-luynes'] });
  });

  it('answers the same question with the same result', () => {
    expect(geocode('Luynes', '')).toBe(geocode('Luynes', ''));
    expect(geocode('prison du Sud', '')).not.toBe(geocode('prison du Sud', 'Marseille'));
  });

  it('never throws, and locates only what a facility is called', () => {
    const known = new Set(facilities.map((each) => each.id));
    const places = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('__proto__', 'constructor', 'toString'),
    );
    fc.assert(
      fc.property(places, fc.string(), (place, hint) => {
        const result = geocode(place, hint);
        if (result.status === 'located') expect(known.has(result.facility.id)).toBe(true);
        if (result.status === 'ambiguous') expect(result.candidates.length).toBeGreaterThan(1);
      }),
    );
  });

  it('does not depend on case, accents or hyphens', () => {
    const names = facilities.flatMap((each) => [each.shortName, each.name.fr, ...each.aliases]);
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const expected = brief(geocode(name, ''));
        for (const written of [
          name.toUpperCase(),
          name.normalize('NFD'),
          name.replaceAll('-', ' '),
          ` ${name} `,
        ]) {
          expect(brief(geocode(written, ''))).toBe(expected);
        }
      }),
    );
  });

  it.skipIf(INSTRUMENTED)('stays fast when every place is unknown', () => {
    const start = performance.now();
    for (let index = 0; index < 20_000; index += 1) geocode(`unknown place ${index}`, '');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('disagreesWithHint', () => {
  it.each([
    ['La Farlède', false],
    ['la farlede', false],
    ['', false],
    ['Toulon', true],
  ])('of a facility in La Farlède and %j is %s', (hint, expected) => {
    expect(disagreesWithHint(makeFacility({ commune: 'La Farlède' }), hint)).toBe(expected);
  });

  it('never with a facility without commune', () => {
    expect(disagreesWithHint(makeFacility({ commune: '' }), 'Toulon')).toBe(false);
  });
});
