import { describe, expect, it } from 'vitest';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { type Files, readTables } from '../../../src/core/tables.ts';
import { brief } from './builders.ts';

const descriptor: Descriptor = {
  version: '1.0.0',
  updated: '2026-11-22',
  resources: [
    {
      name: 'sources',
      path: 'sources.csv',
      schema: { fields: [{ name: 'source_id', type: 'string' }], primaryKey: ['source_id'] },
    },
    {
      name: 'claims',
      path: 'claims.csv',
      schema: {
        fields: [
          { name: 'claim_id', type: 'string' },
          { name: 'source_id', type: 'string' },
        ],
        primaryKey: ['claim_id'],
        foreignKeys: [
          { fields: ['source_id'], reference: { resource: 'sources', fields: ['source_id'] } },
        ],
      },
    },
  ],
};

function read(files: Files, maxFileBytes?: number) {
  const issues: Issue[] = [];
  const input = maxFileBytes === undefined ? { files } : { files, maxFileBytes };
  const tables = readTables(input, descriptor, (issue) => {
    issues.push(issue);
  });
  return { names: [...tables.keys()], issues, codes: brief(issues) };
}

const claims = 'claim_id,source_id\na,afp\n';
const sources = 'source_id\nafp\n';

describe('readTables', () => {
  it('reads bytes and text alike', () => {
    const { names, issues } = read({
      'claims.csv': new TextEncoder().encode(claims),
      'sources.csv': sources,
    });
    expect(issues).toEqual([]);
    expect(names).toEqual(['sources', 'claims']);
  });

  it('reports a missing file and reads the others', () => {
    const { names, codes, issues } = read({ 'sources.csv': sources });
    expect(names).toEqual(['sources']);
    expect(codes).toEqual(['0 file-missing']);
    expect(issues[0]).toMatchObject({
      file: 'claims.csv',
      value: '',
      message: 'is missing, expected this table',
    });
  });

  it('does not take inherited properties for files', () => {
    const files: Files = Object.create({ 'claims.csv': claims, 'sources.csv': sources });
    expect(read(files).codes).toEqual(['0 file-missing', '0 file-missing']);
  });

  it('ignores files that the descriptor does not name', () => {
    expect(read({ 'claims.csv': claims, 'sources.csv': sources, 'other.csv': '' }).issues).toEqual(
      [],
    );
  });

  it('reports what is wrong in all files', () => {
    const { issues } = read({
      'claims.csv': 'claim_id,source_id\n a,reuters\n',
      'sources.csv': 'source_id\nafp \n',
    });
    expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'sources.csv cell-space',
      'claims.csv cell-space',
      'claims.csv reference-unknown',
    ]);
  });

  it('does not report every reference to a file that could not be read', () => {
    expect(read({ 'claims.csv': claims, 'sources.csv': 'source_id\n\0' }).codes).toEqual([
      '0 encoding-utf16',
    ]);
  });

  it('refuses larger files than the caller wants', () => {
    expect(read({ 'claims.csv': claims, 'sources.csv': sources }, 14).codes).toEqual([
      '0 file-too-large',
    ]);
  });
});
