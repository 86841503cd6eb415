import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, SITE } from './built-site.ts';
import { schemaProblems } from './json-schema.ts';
import { bytesOf, coarseIds, descriptor, rowsOf, source, textOf } from './shipped.ts';

describe('the Data Package', () => {
  const profile: unknown = JSON.parse(
    readFileSync(path.join(ROOT, 'tests/fixtures/profiles/datapackage-2.0-subset.json'), 'utf8'),
  );

  it('keeps the rules of the standard', () => {
    expect(schemaProblems(descriptor, profile)).toEqual([]);
  });

  const [table, ...rest] = descriptor.resources;
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['no licence', { licenses: [] }, '/licenses: has too few items'],
    [
      'a licence without a name',
      { licenses: [{ title: 'x' }] },
      '/licenses/0: fits no alternative',
    ],
    ['a day instead of a moment', { created: '2026-11-22' }, '/created: is no date-time'],
    [
      'a path that climbs',
      { resources: [{ ...table, path: '../x.csv' }, ...rest] },
      '/resources/0/path: is not as',
    ],
    [
      'a broken hash',
      { resources: [{ ...table, hash: 'sha256:1' }] },
      '/resources/0/hash: is not as',
    ],
    [
      'an unknown type',
      { resources: [{ ...table, schema: { fields: [{ name: 'a', type: 'text' }] } }] },
      '/resources/0/schema/fields/0/type: is not among',
    ],
  ])('the check refuses %s', (_, change, problem) => {
    expect(schemaProblems({ ...descriptor, ...change }, profile).join('\n')).toContain(problem);
  });

  it('lists every data file that is shipped, with its size and SHA-256', () => {
    const shipped = readdirSync(path.join(SITE, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path
          .relative(path.join(SITE, 'data'), path.join(entry.parentPath, entry.name))
          .replaceAll('\\', '/'),
      )
      .filter((name) => name !== 'datapackage.json');
    expect(descriptor.resources.map((resource) => resource.path).sort()).toEqual(shipped.sort());
    for (const { path: name, bytes, hash } of descriptor.resources) {
      const content = bytesOf(`data/${name}`);
      expect(content.length, name).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, name).toBe(hash);
    }
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(
      descriptor.resources.length,
    );
  });

  it('describes the columns of each CSV in their order', () => {
    for (const { path: name, schema } of descriptor.resources) {
      if (!name.endsWith('.csv')) continue;
      const [header = ''] = textOf(`data/${name}`).split(/\r?\n/);
      expect(
        schema?.fields.map((field) => field.name),
        name,
      ).toEqual(header.split(','));
    }
  });

  it('leads to its sources', () => {
    const [{ path: sources }] = descriptor['sources'] as readonly [{ readonly path: string }];
    expect(textOf(`data/${sources}`)).toMatch(/^source_id,/);
  });
});

describe('the tables', () => {
  it.each(['incidents.csv', 'claims.csv', 'responses.csv', 'sources.csv'])(
    '%s is shipped byte for byte',
    (name) => {
      expect(textOf(`data/tables/${name}`)).toBe(source(name));
    },
  );

  it('gazetteer.csv differs in nothing but the decimals of what may not be finer', () => {
    const fine = rowsOf(source('gazetteer.csv'));
    rowsOf(textOf('data/tables/gazetteer.csv')).forEach((row, index) => {
      const original = fine[index] ?? {};
      if (!coarseIds.has(row['facility_id'])) expect(row).toEqual(original);
      const { lat: _, lon: __, ...rest } = row;
      expect({ ...original, ...rest }).toEqual(original);
      expect(Math.abs(Number(row['lat']) - Number(original['lat']))).toBeLessThanOrEqual(0.005_001);
    });
  });
});
