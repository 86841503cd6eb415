import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldNames, readDescriptor } from '../../../src/core/descriptor.ts';
import { ISSUE_CODES } from '../../../src/core/issue.ts';

const read = (relative: string) =>
  readFileSync(fileURLToPath(new URL(`../../../data/${relative}`, import.meta.url)), 'utf8');

const readme = read('README.md');
const json = JSON.parse(read('datapackage.json'));
const { resources } = readDescriptor(json);

/** Lines of the README from a heading to the next one. */
function section(heading: string): string {
  const start = readme.indexOf(`${heading}\n`);
  if (start === -1) throw new Error(`found no "${heading}" in data/README.md, expected it`);
  const rest = readme.slice(start + heading.length);
  return rest.slice(0, rest.search(/\n#{2,3} /));
}

/** First cells of a table, without its heading. */
const firstCells = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);

describe('data/README.md', () => {
  it.each(resources)('lists the columns of $path in order', (resource) => {
    expect(firstCells(section(`### ${resource.path}`))).toEqual(fieldNames(resource));
  });

  it.each(resources)('lists the values of $path', (resource) => {
    const text = section(`### ${resource.path}`);
    for (const field of resource.schema.fields) {
      for (const value of field.constraints?.enum ?? []) expect(text).toContain(`\`${value}\``);
    }
  });

  it('explains every issue code, in their order', () => {
    expect(firstCells(section('## What the messages mean'))).toEqual([...ISSUE_CODES]);
  });
});

describe('data/datapackage.json', () => {
  it('has what a Data Package v2 needs', () => {
    expect(json).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(json.licenses[0].name).toBe('etalab-2.0');
    expect(json.contributors.length).toBeGreaterThan(0);
    expect(json.sources.length).toBeGreaterThan(0);
  });

  it('names five tables, matched by column name', () => {
    expect(resources.map(({ path }) => path)).toEqual([
      'gazetteer.csv',
      'incidents.csv',
      'claims.csv',
      'responses.csv',
      'sources.csv',
    ]);
    for (const resource of json.resources) {
      expect(resource.schema).toMatchObject({ fieldsMatch: 'equal', missingValues: [''] });
      expect(resource.dialect).toMatchObject({ delimiter: ',', header: true });
      expect(resource.encoding).toBe('utf-8');
    }
  });

  it('describes every column in both languages, under a plain name', () => {
    for (const field of json.resources.flatMap(
      (resource: { schema: { fields: unknown } }) => resource.schema.fields,
    )) {
      expect(field.name).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const key of ['title', 'title@fr', 'description']) expect(field[key]).toMatch(/\S/);
    }
  });

  it('has the first column of each table as its key', () => {
    for (const { schema } of resources) {
      expect(schema.primaryKey).toEqual([schema.fields[0]?.name]);
      expect(schema.fields[0]?.constraints).toMatchObject({ required: true, unique: true });
    }
  });

  it('refers to tables and columns that exist', () => {
    const known = new Set(
      resources.flatMap((resource) =>
        fieldNames(resource).map((name) => `${resource.name} ${name}`),
      ),
    );
    for (const { name, schema } of resources) {
      for (const { fields, reference } of [
        ...(schema.foreignKeys ?? []),
        ...(schema.customForeignKeys ?? []),
      ]) {
        expect(known).toContain(`${name} ${fields[0]}`);
        expect(known).toContain(`${reference.resource} ${reference.fields[0]}`);
      }
    }
  });
});
