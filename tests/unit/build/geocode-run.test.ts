import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runGeocode } from '../../../src/build/geocode-run.ts';
import { parseTable } from '../../../src/core/csv.ts';
import { fieldNames, readDescriptor } from '../../../src/core/descriptor.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { validateTable } from '../../../src/core/validate.ts';
import { type Behaviour, type Stub, startStub } from './geocoder-stub.ts';

const file = fileURLToPath(new URL('../../../data/datapackage.json', import.meta.url));
const { resources } = readDescriptor(JSON.parse(readFileSync(file, 'utf8')));
const gazetteer = resources.find(({ name }) => name === 'gazetteer');
if (gazetteer === undefined) throw new Error('found no gazetteer in the descriptor');
const columns = fieldNames(gazetteer);

let stub: Stub | null = null;
afterEach(async () => {
  await stub?.close();
  stub = null;
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(behaviours: readonly Behaviour[], ...args: readonly string[]): Promise<Run> {
  stub = await startStub(behaviours);
  let [out, err] = ['', ''];
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await runGeocode([...args, '--base', stub.base], columns, streams);
  return { code, out, err };
}

const QUERY = 'centre pénitentiaire de Valence';

/** The row as a table of the gazetteer, checked as the build checks it. */
function readRow(line: string) {
  const issues: Issue[] = [];
  const report = (issue: Issue) => issues.push(issue);
  const table = parseTable(
    `${columns.join(',')}\n${line}`,
    gazetteer as NonNullable<typeof gazetteer>,
    report,
  );
  if (table === null) throw new Error('found no table');
  validateTable(table, gazetteer as NonNullable<typeof gazetteer>, report);
  expect(issues).toEqual([]);
  return Object.fromEntries([...table.columns].map(([name, cells]) => [name, cells[0]]));
}

describe('an accepted answer', () => {
  it('becomes a row that the pipeline takes as it is', async () => {
    const { code, out, err } = await run(
      [{ file: 'poi-and-address.json' }],
      QUERY,
      '--insee',
      '26362',
    );
    expect(code).toBe(0);
    expect(readRow(out)).toMatchObject({
      facility_id: 'cp-valence',
      name_fr: 'Centre pénitentiaire de Valence',
      kind: 'prison',
      commune: 'Valence',
      insee_code: '26362',
      department_code: '26',
      lat: '44.91139',
      lon: '4.92944',
      precision: 'site',
    });
    expect(err).toContain('> score 0.93  poi: établissement pénitentiaire');
    expect(err).toContain('score 0.71  address: street');
    expect(err).toContain('Accepted, precision site; INSEE code 26362 as expected.');
  });

  it('asks once, in both indexes, for five candidates of the commune', async () => {
    await run([{ file: 'poi-and-address.json' }], QUERY, '--insee', '26362');
    expect(stub?.asked).toHaveLength(1);
    const [url] = stub?.asked ?? [];
    expect(url?.pathname).toBe('/geocodage/search');
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      q: QUERY,
      index: 'poi,address',
      limit: '5',
      citycode: '26362',
    });
  });

  it('says that the commune was not checked when no code is given', async () => {
    const { code, err } = await run([{ file: 'poi-only.json' }], QUERY);
    expect(code).toBe(0);
    expect(err).toContain('INSEE code not checked: is 26362 the right commune?');
    expect(stub?.asked[0]?.searchParams.has('citycode')).toBe(false);
  });

  it('reads a point of interest without _type: one index alone does not say it', async () => {
    const { out } = await run([{ file: 'poi-only.json' }], QUERY);
    expect(readRow(out)['position_source']).toContain('BD TOPO, score 0.93');
  });

  it('takes two points of one place for one place', async () => {
    expect((await run([{ file: 'same-place.json' }], QUERY)).code).toBe(0);
  });

  it('gives a home as its commune: two decimals, no address, no postcode', async () => {
    const { code, out } = await run([{ file: 'municipality.json' }], 'Villenoy', '--kind', 'home');
    expect(code).toBe(0);
    expect(readRow(out)).toMatchObject({
      facility_id: 'place-villenoy',
      kind: 'home',
      address: '',
      postcode: '',
      lat: '48.94',
      lon: '2.85',
      precision: 'commune',
    });
  });
});

describe('a refused answer', () => {
  it.each([
    [
      'another commune',
      'poi-only.json',
      ['--insee', '13055'],
      'its INSEE code is 26362, expected 13055',
    ],
    ['a low score', 'low-score.json', [], 'its score is 0.41, expected at least 0.6'],
    [
      'a near rival',
      'rival.json',
      [],
      "another place scores nearly as much or more: Maison d'arrêt de Tarascon-sur-Ariège (0.80)",
    ],
    [
      'a street for a prison',
      'address-only.json',
      [],
      'its type (address: street) is not that of a prison',
    ],
    ['a prison for a home', 'poi-only.json', ['--kind', 'home'], 'is not that of a home'],
  ])('%s: the row is shown, not handed over', async (_, name, args, reason) => {
    const { code, out, err } = await run([{ file: name }], QUERY, ...args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('Not accepted');
    expect(err).toContain(reason);
    readRow(err.trimEnd().split('\n').at(-1) ?? '');
  });

  it('never shows a home finer than its commune, even when it refuses', async () => {
    const { err } = await run(
      [{ file: 'address-only.json' }],
      'rue de la Prison',
      '--kind',
      'home',
    );
    expect(readRow(err.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      lat: '44.93',
      lon: '4.89',
      precision: 'commune',
      address: '',
    });
  });

  it('nothing found', async () => {
    const { code, out, err } = await run([{ file: 'nothing.json' }], QUERY);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Nothing found.');
  });
});

describe('a service in trouble', () => {
  it('is asked again as it says after 429, one request at a time', async () => {
    const busy = { status: 429, headers: { 'retry-after': '0' } };
    const { code, err } = await run([busy, busy, { file: 'poi-only.json' }], QUERY);
    expect(code).toBe(0);
    expect(err.match(/Too many requests: waiting 0 s as told\./g)).toHaveLength(2);
    expect(stub?.asked).toHaveLength(3);
    expect(stub?.mostOpen()).toBe(1);
  });

  it('is left alone after three times 429', async () => {
    const busy = { status: 429, headers: { 'retry-after': '0' } };
    const { code, err } = await run([busy, busy, busy, { file: 'poi-only.json' }], QUERY);
    expect(code).toBe(2);
    expect(err).toContain('still answers «too many requests» (429) after 3 attempts');
    expect(err.match(/waiting 0 s/g)).toHaveLength(2);
    expect(stub?.asked).toHaveLength(3);
  });

  it.each<[string, Behaviour, readonly string[], string]>([
    ['500', { status: 500 }, [], 'The geocoder is out of order (500)'],
    ['503', { status: 503 }, [], 'The geocoder is out of order (503)'],
    ['400', { status: 400 }, [], 'The geocoder refuses the query (400)'],
    [
      'a redirection',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      [],
      'cannot be reached',
    ],
    ['silence', 'hang', ['--timeout', '100'], 'The geocoder gave no answer within 100 ms'],
    ['a cut line', 'drop', [], 'The geocoder cannot be reached'],
    [
      'HTML',
      { text: '<!doctype html><title>Maintenance</title>' },
      [],
      'something else than GeoJSON',
    ],
    ['another JSON', { text: '{"type":"Error"}' }, [], 'something else than GeoJSON'],
    [
      'cut JSON',
      { text: '{"type":"FeatureCollection","features":[{' },
      [],
      'something else than GeoJSON',
    ],
    ['null', { text: 'null' }, [], 'something else than GeoJSON'],
  ])('%s is said and not repeated', async (_, behaviour, args, message) => {
    const { code, out, err } = await run([behaviour, { file: 'poi-only.json' }], QUERY, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(stub?.asked).toHaveLength(1);
  });

  it('sends features without name, score or position: they are passed over', async () => {
    const broken = [
      null,
      7,
      { type: 'Feature' },
      { properties: {}, geometry: null },
      { properties: { label: 'a', score: 'x' }, geometry: { type: 'Point', coordinates: [1, 2] } },
      {
        properties: { label: 'a', score: 1 },
        geometry: { type: 'Point', coordinates: ['1', 200] },
      },
    ];
    const text = JSON.stringify({ type: 'FeatureCollection', features: broken });
    expect((await run([{ text }], QUERY)).err).toContain('Nothing found.');
  });
});

describe('a misused command', () => {
  it.each([
    ['no place', [], 'No place given.'],
    ['a short query', ['ab'], 'takes 3 to 200'],
    ['a query that begins with a sign', ['«Valence»'], 'must begin with a letter or a digit'],
    ['a bad code', [QUERY, '--insee', '2636'], '--insee is "2636"'],
    ['an unknown kind', [QUERY, '--kind', 'castle'], '--kind is one of'],
    ['an unknown option', [QUERY, '--colour'], '--colour'],
    ['a bad wait', [QUERY, '--timeout', 'soon'], '--timeout is "soon"'],
  ])('%s: nothing is asked', async (_, args, message) => {
    const { code, err } = await run([], ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('npm run geocode --');
    expect(stub?.asked).toHaveLength(0);
  });
});
