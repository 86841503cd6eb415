import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldNames, keyOf, readDescriptor, referencesOf } from '../../../src/core/descriptor.ts';
import { makeResource } from './builders.ts';

const valid = {
  version: '1.0.0',
  updated: '2026-11-22',
  resources: [
    {
      name: 'things',
      path: 'things.csv',
      schema: { fields: [{ name: 'id', type: 'string' }], primaryKey: ['id'] },
    },
  ],
};

describe('readDescriptor', () => {
  it('returns a descriptor as it is', () => {
    expect(readDescriptor(valid)).toBe(valid);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'expected both as text'],
    ['text', 'datapackage', 'expected both as text'],
    ['no version', { ...valid, version: undefined }, 'expected both as text'],
    ['no date', { ...valid, updated: 20261122 }, 'expected both as text'],
    [
      'no resources',
      { ...valid, resources: undefined },
      'found undefined, expected descriptor.resources',
    ],
    [
      'a nameless resource',
      { ...valid, resources: [{ path: 'x.csv' }] },
      'expected name, path and schema.fields',
    ],
    [
      'a resource that has all but a name',
      { ...valid, resources: [{ path: 'x.csv', schema: { fields: [] } }] },
      'expected name, path and schema.fields',
    ],
    [
      'a resource that has all but a path',
      { ...valid, resources: [{ name: 'x', schema: { fields: [] } }] },
      'found resource "x"',
    ],
    [
      'a resource without a schema',
      { ...valid, resources: [{ name: 'x', path: 'x.csv' }] },
      'found resource "x"',
    ],
    [
      'a resource without fields',
      { ...valid, resources: [{ name: 'x', path: 'x.csv', schema: {} }] },
      'found resource "x"',
    ],
  ])('throws at %s', (_, json, message) => {
    expect(() => readDescriptor(json)).toThrow(message);
  });

  it('throws at a type that no rule exists for', () => {
    const fields = [{ name: 'at', type: 'geopoint' }];
    const json = {
      ...valid,
      resources: [{ name: 'x', path: 'x.csv', schema: { fields, primaryKey: ['at'] } }],
    };
    expect(() => readDescriptor(json)).toThrow(
      'found type "geopoint" of x.at, expected string, number, integer, date, list',
    );
  });
});

describe('schemas', () => {
  const resource = makeResource([
    { name: 'id', type: 'string' },
    { name: 'thing', type: 'string' },
  ]);

  it('name their columns in order and their key', () => {
    expect(fieldNames(resource)).toEqual(['id', 'thing']);
    expect(keyOf(resource)).toBe('id');
  });

  it('must have a key', () => {
    const keyless = { ...resource, schema: { ...resource.schema, primaryKey: [] } };
    expect(() => keyOf(keyless)).toThrow('found no primaryKey in things');
  });

  it('have standard and custom references', () => {
    const key = (field: string) => ({
      fields: [field],
      reference: { resource: 'things', fields: ['id'] },
    });
    const schema = { ...resource.schema, foreignKeys: [key('a')], customForeignKeys: [key('b')] };
    expect(referencesOf({ ...resource, schema }).map(({ fields }) => fields[0])).toEqual([
      'a',
      'b',
    ]);
    expect(referencesOf(resource)).toEqual([]);
  });
});

describe('the descriptor of the data', () => {
  const path = fileURLToPath(new URL('../../../data/datapackage.json', import.meta.url));
  const { resources } = readDescriptor(JSON.parse(readFileSync(path, 'utf8')));
  const named = (name: string) => {
    const resource = resources.find((candidate) => candidate.name === name);
    if (resource === undefined) throw new Error(`found no resource ${name}, expected it`);
    return resource;
  };

  it('keys each table by its first column', () => {
    const keys = resources.map(keyOf);
    expect(keys).toEqual(['facility_id', 'incident_id', 'claim_id', 'response_id', 'source_id']);
  });

  it('lets claims speak of the series, and responses of all', () => {
    const also = (name: string) => referencesOf(named(name)).flatMap((key) => key.also ?? []);
    expect([also('claims'), also('responses'), also('sources')]).toEqual([['series'], ['all'], []]);
  });

  it('has a source for every claim and response', () => {
    for (const name of ['claims', 'responses']) {
      const field = named(name).schema.fields.find((candidate) => candidate.name === 'source_id');
      expect(field?.constraints?.required).toBe(true);
    }
  });
});
