import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/core/address.ts';
import { EMPTY_READING, formatHash, parseHash, parseQuery } from '../../../src/core/address.ts';

const IDS: ReadonlySet<string> = new Set(['toulon', 'nimes', 'aix-luynes-mortars']);

const DEFAULTS = {
  ui: null,
  theme: 'auto',
  incident: null,
  scope: 'core',
  basemap: 'own',
  lang: null,
} as const;

describe('parseQuery', () => {
  test('of nothing gives the defaults of the contract', () => {
    expect(parseQuery('')).toEqual(DEFAULTS);
    expect(parseQuery('?')).toEqual(DEFAULTS);
  });

  test('reads every option, with or without the question mark', () => {
    const search = 'ui=map&theme=dark&incident=toulon&scope=all&basemap=ign&lang=fr';
    const expected = {
      ui: 'map',
      theme: 'dark',
      incident: 'toulon',
      scope: 'all',
      basemap: 'ign',
      lang: 'fr',
    };
    expect(parseQuery(search)).toEqual(expected);
    expect(parseQuery(`?${search}`)).toEqual(expected);
  });

  test.each([
    ['a value outside the contract', '?theme=neon&scope=none&ui=&basemap=osm&lang=de'],
    ['another case', '?THEME=dark&theme=Dark'],
    ['an id that is no slug', '?incident=../../etc&theme=<b>'],
    ['an id that is too long', `?incident=${'a'.repeat(65)}`],
    ['a broken percent code', '?theme=%E0%A4%A&incident=%'],
    ['no value and no key', '?theme&=dark&&==&incident='],
    ['names of other things', '?__proto__=dark&constructor=map&utm_source=x'],
  ])('ignores %s', (_, search) => {
    expect(parseQuery(search)).toEqual(DEFAULTS);
  });

  test('keeps the first of two values and an id that the data may not know', () => {
    expect(parseQuery('?theme=dark&theme=light').theme).toBe('dark');
    expect(parseQuery('?incident=nowhere').incident).toBe('nowhere');
  });

  test('takes a sign for what it is only where it stands for something', () => {
    // A key without «=» is no option, a plus is a space, and only the first character can be the question mark.
    for (const search of ['?incidentx', '?incident=tou+lon', 'incident=tou?lon'])
      expect(parseQuery(search).incident).toBeNull();
  });

  test('never throws and never leaves the contract, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (search) => {
        const options = parseQuery(search);
        expect([null, 'full', 'map']).toContain(options.ui);
        expect(['auto', 'light', 'dark']).toContain(options.theme);
        expect(['core', 'all']).toContain(options.scope);
        expect(['own', 'ign']).toContain(options.basemap);
        expect([null, 'en', 'fr']).toContain(options.lang);
        expect(options.incident ?? 'a').toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
      }),
    );
  });
});

describe('parseHash', () => {
  test('of nothing is an empty reading', () => {
    expect(parseHash('', IDS)).toEqual(EMPTY_READING);
    expect(parseHash('#', IDS)).toEqual(EMPTY_READING);
  });

  test('reads all that a reader can choose', () => {
    const hash = '#incident=toulon&damage=gunfire,arson&scope=all&night=2025-04-14&view=6/46.5/2.5';
    expect(parseHash(hash, IDS)).toEqual({
      incident: 'toulon',
      damage: ['gunfire', 'arson'],
      scope: 'all',
      night: '2025-04-14',
      view: { zoom: 6, lat: 46.5, lng: 2.5 },
    });
  });

  test('reads a map without any damage type, and writes it back', () => {
    expect(parseHash('#damage=none', IDS)).toEqual({ ...EMPTY_READING, damage: [] });
    expect(formatHash({ ...EMPTY_READING, damage: [] })).toBe('#damage=none');
  });

  test('takes views at the very edge', () => {
    const views = ['#view=19/85/180', '#view=0/-85/-180'].map((hash) => parseHash(hash, IDS)?.view);
    expect(views).toEqual([
      { zoom: 19, lat: 85, lng: 180 },
      { zoom: 0, lat: -85, lng: -180 },
    ]);
  });

  test('takes the address of a list entry for the same as its incident', () => {
    for (const id of IDS)
      expect(parseHash(`#${id}`, IDS)).toEqual(parseHash(`#incident=${id}`, IDS));
  });

  test.each([
    '#?secret=abc',
    '#responses',
    '#/route',
    '#:~:text=prison',
    '#toulon?',
    'tou#lon',
    '#=',
    '#Toulon',
  ])('leaves %s alone: it is not ours', (hash) => {
    expect(parseHash(hash, IDS)).toBeNull();
  });

  test.each([
    '#incident=nowhere',
    '#incident=__proto__',
    '#damage=,,&scope=everything&night=tonight',
    '#view=20/46/2',
    '#view=6/86/2',
    '#view=6/46/181',
    '#view=6/46',
    '#view=-6/46/2',
    '#view=NaN/NaN/NaN',
    '#view=1e1/46/2',
    `#view=6/${'4'.repeat(300)}/2`,
  ])('ignores what is broken in %s', (hash) => {
    expect(parseHash(hash, IDS)).toEqual(EMPTY_READING);
  });

  test('keeps the good part beside a broken one', () => {
    expect(parseHash('#view=99/99/999&incident=nimes&damage=<b>', IDS)).toEqual({
      ...EMPTY_READING,
      incident: 'nimes',
    });
  });

  test('reads percent codes and + as a browser writes them', () => {
    expect(parseHash('#damage=gunfire%2Carson', IDS)?.damage).toEqual(['gunfire', 'arson']);
    expect(parseHash('#view=6%2F46.5%2F2.5', IDS)?.view).toEqual({ zoom: 6, lat: 46.5, lng: 2.5 });
  });

  test('never throws, whatever the text', () => {
    const parts = fc.constantFrom('incident=', 'damage=', 'view=', 'night=', '&', '%', '/', '#');
    const text = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 20 })));
    fc.assert(
      fc.property(text, (pieces) => {
        const reading = parseHash(`#${pieces.join('')}`, IDS);
        if (reading !== null) formatHash(reading);
      }),
    );
  });

  test('does not read an endless text to its end', () => {
    expect(parseHash(`#${'x=1&'.repeat(1000)}incident=toulon`, IDS)).toBeNull();
  });
});

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((tenths) => tenths / 10_000);

const readings: fc.Arbitrary<Reading> = fc.record({
  incident: fc.constantFrom(null, ...IDS),
  damage: fc.option(
    fc.uniqueArray(fc.constantFrom('gunfire', 'arson', 'graffiti', 'attempt'), { minLength: 1 }),
  ),
  scope: fc.constantFrom(null, 'core' as const, 'all' as const),
  night: fc.constantFrom(null, '2025-04-13', '2025-04-14'),
  view: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 1900 }).map((hundredths) => hundredths / 100),
      lat: degrees(85),
      lng: degrees(180),
    }),
  ),
});

describe('formatHash', () => {
  test('of an empty reading is empty', () => {
    expect(formatHash(EMPTY_READING)).toBe('');
  });

  test('writes in one fixed order, positions short', () => {
    expect(
      formatHash({
        view: { zoom: 6.2519, lat: 46.500_04, lng: 2 },
        night: '2025-04-14',
        scope: 'all',
        damage: ['arson', 'attempt'],
        incident: 'toulon',
      }),
    ).toBe('#incident=toulon&damage=arson,attempt&scope=all&night=2025-04-14&view=6.25/46.5/2');
  });

  test('is read back unchanged', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        expect(parseHash(formatHash(reading), IDS)).toEqual({
          ...reading,
          // A zero has no sign in an address.
          view:
            reading.view === null
              ? null
              : { zoom: reading.view.zoom, lat: reading.view.lat + 0, lng: reading.view.lng + 0 },
        });
      }),
    );
  });

  test('of what was read says the same again: an address settles at once', () => {
    fc.assert(
      fc.property(readings, (reading) => {
        const once = formatHash(reading);
        const again = formatHash(parseHash(once, IDS) ?? EMPTY_READING);
        expect(again).toBe(once);
      }),
    );
  });
});
