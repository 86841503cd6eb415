import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/core/descriptor.ts';
import { validateTable } from '../../../src/core/validate.ts';
import { brief, collect, makeResource, makeTable } from './builders.ts';

function issuesOf(fields: readonly Field[], columns: Readonly<Record<string, readonly string[]>>) {
  return collect((report) => validateTable(makeTable(columns), makeResource(fields), report));
}

const id: Field = { name: 'id', type: 'string', constraints: { required: true, unique: true } };

describe('validateTable', () => {
  it('finds nothing in a valid table', () => {
    expect(issuesOf([id], { id: ['a', 'b'] })).toEqual([]);
  });

  it('reports blank required cells, and lets others be blank', () => {
    const note: Field = { name: 'note', type: 'string' };
    expect(brief(issuesOf([id, note], { id: ['a', ''], note: ['', 'x'] }))).toEqual([
      '3 id required',
    ]);
  });

  it('reports one issue a cell: the first rule that fails', () => {
    const kind: Field = {
      name: 'kind',
      type: 'string',
      constraints: { enum: ['a'], pattern: '[a-z]' },
    };
    expect(brief(issuesOf([kind], { kind: [' b', 'B', 'a'] }))).toEqual([
      '2 kind cell-space',
      '3 kind enum',
    ]);
  });

  it('shows the value as it is written', () => {
    const lat: Field = { name: 'lat', type: 'number' };
    expect(issuesOf([lat], { lat: ['48,85'] })[0]).toMatchObject({
      value: '48,85',
      file: 'things.csv',
      record: 2,
    });
  });

  it('reports each repeat of a unique value and names the first', () => {
    const issues = issuesOf([id], { id: ['a', 'b', 'a', 'a'] });
    expect(brief(issues)).toEqual(['4 id id-duplicate', '5 id id-duplicate']);
    expect(issues[0]?.message).toContain('record 2');
  });

  it('does not take two blanks for one value', () => {
    const code: Field = { name: 'code', type: 'string', constraints: { unique: true } };
    expect(issuesOf([code], { code: ['', '', 'x'] })).toEqual([]);
  });

  it('passes over columns that the table lacks', () => {
    expect(issuesOf([id, { name: 'gone', type: 'number' }], { id: ['a'] })).toEqual([]);
  });
});

describe('translations', () => {
  const texts = (required: boolean): readonly Field[] =>
    ['title_en', 'title_fr'].map((name) => ({ name, type: 'string', constraints: { required } }));

  it('reports the language that is missing', () => {
    const columns = { title_en: ['Attack', '', 'x'], title_fr: ['', 'Attaque', 'y'] };
    expect(brief(issuesOf(texts(false), columns))).toEqual([
      '3 title_en translation-missing',
      '2 title_fr translation-missing',
    ]);
  });

  it('lets both be blank, unless they are required', () => {
    const blank = { title_en: [''], title_fr: [''] };
    expect(issuesOf(texts(false), blank)).toEqual([]);
    expect(brief(issuesOf(texts(true), blank))).toEqual([
      '2 title_en translation-missing',
      '2 title_fr translation-missing',
    ]);
  });

  it('does not look for a twin that the table lacks', () => {
    expect(issuesOf([{ name: 'title_en', type: 'string' }], { title_en: [''] })).toEqual([]);
  });
});

describe('sources', () => {
  const blankReferenceTo = (resource: string) => {
    const field: Field = { name: 'which', type: 'string', constraints: { required: true } };
    const foreignKeys = [{ fields: ['which'], reference: { resource, fields: ['id'] } }];
    const schema = { fields: [field], primaryKey: ['which'], foreignKeys };
    return collect((report) =>
      validateTable(makeTable({ which: [''] }), makeResource([field], { schema }), report),
    );
  };

  it('calls a blank source by its own code', () => {
    expect(brief(blankReferenceTo('sources'))).toEqual(['2 which source-missing']);
    expect(brief(blankReferenceTo('incidents'))).toEqual(['2 which required']);
  });
});
