import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toFeatureCollection } from '../../../src/core/feature.ts';
import { toRawCsv, toSpreadsheetCsv } from '../../../src/core/flat-csv.ts';
import { type FlatTable, toFlatTable } from '../../../src/core/flat-table.ts';
import { buildDataset } from '../../../src/core/pipeline.ts';
import { makeClaim, makeFacility } from './builders.ts';
import { makeDataset, makeIncident } from './export-builders.ts';
import { inputWith } from './pipeline-cases.ts';

type Row = Readonly<Record<string, string>>;

function parse(csv: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** A flat row as the feature that it comes from: every value must be there again. */
function toFeatureAgain(row: Row) {
  const { lat = '', lon = '', attribution, licence, ...rest } = row;
  const list = (name: string) => (rest[name] === '' ? [] : (rest[name] ?? '').split('|'));
  const disputed = list('disputed');
  const aspects = Object.keys(row).filter(
    (name) => Object.hasOwn(row, `${name}_low`) && name !== 'when',
  );
  const figures = aspects.flatMap((aspect) => {
    if (row[aspect] === '') return [];
    const [value, low, high] = [aspect, `${aspect}_low`, `${aspect}_high`].map((name) =>
      Number(row[name]),
    );
    return [[aspect, { value, low, high, disputed: disputed.includes(aspect) }] as const];
  });
  const texts = Object.entries(rest).filter(
    ([name]) =>
      !/^(when_|damages|disputed|source_ids|response_ids)/.test(name) &&
      !aspects.some((aspect) => [aspect, `${aspect}_low`, `${aspect}_high`].includes(name)),
  );
  return {
    type: 'Feature',
    id: row['incident_id'],
    geometry: lat === '' ? null : { type: 'Point', coordinates: [Number(lon), Number(lat)] },
    properties: {
      ...Object.fromEntries(texts),
      precision: row['precision'] === '' ? null : row['precision'],
      when: { edtf: row['when_edtf'], low: row['when_low'], high: row['when_high'] },
      damages: list('damages'),
      figures: Object.fromEntries(figures),
      disputed,
      source_ids: list('source_ids'),
      response_ids: list('response_ids'),
    },
  };
}

const fixture = buildDataset(inputWith({})).dataset;

describe('the flat table', () => {
  it('holds every value of the GeoJSON: CSV → features = model', () => {
    if (fixture === null) throw new Error('found issues in the base tables');
    const rows = parse(toRawCsv(toFlatTable(fixture)));
    expect(rows.map(toFeatureAgain)).toEqual(
      JSON.parse(JSON.stringify(toFeatureCollection(fixture).features)),
    );
    expect(rows.length).toBe(fixture.incidents.length);
  });

  it('says its licence and version in every row', () => {
    const [row] = parse(toRawCsv(toFlatTable(makeDataset([makeIncident()]))));
    expect(row?.['licence']).toBe('etalab-2.0');
    expect(row?.['attribution']).toContain('version 1.2.3 of 2026-11-22');
  });

  it('has columns for the figures that the data has, in reading order', () => {
    const claims = [
      makeClaim({ aspect: 'casings', value: '11', low: '11', high: '12' }),
      makeClaim({ aspect: 'vehicles_burned', value: '2' }),
      makeClaim({ aspect: 'weapon', value: 'rifle' }),
    ];
    const { columns } = toFlatTable(makeDataset([makeIncident({}, claims)]));
    const names = columns.filter(({ type }) => type === 'integer').map(({ name }) => name);
    expect(names).toEqual([
      'vehicles_burned',
      'vehicles_burned_low',
      'vehicles_burned_high',
      'casings',
      'casings_low',
      'casings_high',
    ]);
  });

  it('orders figures alike whichever incident has them, those without a place by name', () => {
    const figure = (aspect: string) => makeIncident({ id: aspect }, [makeClaim({ aspect })]);
    const aspects = ['count_b', 'casings', 'count_a', 'vehicles_burned'];
    const { columns } = toFlatTable(makeDataset(aspects.map(figure)));
    const names = columns.filter(({ type }) => type === 'integer').map(({ name }) => name);
    expect(names.filter((name) => aspects.includes(name))).toEqual([
      'vehicles_burned',
      'casings',
      'count_a',
      'count_b',
    ]);
  });

  it('leaves cells of an incident without position blank', () => {
    const facility = makeFacility({ position: null, precision: null });
    const [row] = parse(toRawCsv(toFlatTable(makeDataset([makeIncident({ facility })]))));
    expect([row?.['lat'], row?.['lon'], row?.['precision']]).toEqual(['', '', '']);
  });

  it('keeps codes as they are', () => {
    const facility = makeFacility({ inseeCode: '01001', departmentCode: '2A' });
    const [row] = parse(toRawCsv(toFlatTable(makeDataset([makeIncident({ facility })]))));
    expect([row?.['insee_code'], row?.['department_code']]).toEqual(['01001', '2A']);
  });
});

describe('CSV', () => {
  it('ends its lines as RFC 4180 says, without BOM', () => {
    const csv = toRawCsv(toFlatTable(makeDataset([makeIncident()])));
    expect(csv).toMatch(/^incident_id,scope,.*\r\nvalence,core,.*\r\n$/);
  });

  const cells = fc.array(
    fc.array(
      fc.string({
        unit: fc.constantFrom(',', '"', '\r', '\n', ' ', "'", ';', 'é', '🏛', '\ufeff', 'a', '0'),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  const columns = [
    { name: 'a', type: 'string' },
    { name: 'b', type: 'string' },
    { name: 'c', type: 'number' },
  ] as const;

  it('gives any text back (raw file)', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const csv = toRawCsv({ columns, rows });
        const { data } = Papa.parse<string[]>(csv, { newline: '\r\n', delimiter: ',' });
        expect(data.slice(1, -1)).toEqual(rows);
      }),
    );
  });

  it('guards texts and leaves numbers (spreadsheet file)', () => {
    const table: FlatTable = {
      columns: [...columns, { name: 'd', type: 'integer' }],
      rows: [
        ['=1+1', '-x', '-0.36', '-2'],
        ['ok', '15', '', ''],
      ],
    };
    expect(toSpreadsheetCsv(table)).toBe("a,b,c,d\r\n'=1+1,'-x,-0.36,-2\r\nok,15,,\r\n");
    expect(toRawCsv(table)).toBe('a,b,c,d\r\n=1+1,-x,-0.36,-2\r\nok,15,,\r\n');
  });

  it('takes aspects called like members of objects for what they are', () => {
    const claims = [makeClaim({ aspect: 'count_constructor', value: '3' })];
    const { columns: found, rows } = toFlatTable(
      makeDataset([makeIncident({}, claims), makeIncident({ id: 'nimes' })]),
    );
    const at = found.findIndex(({ name }) => name === 'count_constructor');
    expect(rows.map((row) => row[at])).toEqual(['3', '']);
  });
});
