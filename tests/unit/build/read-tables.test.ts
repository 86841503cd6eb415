import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFiles, readPipelineInput } from '../../../src/build/read-tables.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

describe('readPipelineInput', () => {
  const input = readPipelineInput(path('data'));

  it('reads the tables that the descriptor names, as bytes', () => {
    expect(Object.keys(input.files).sort()).toEqual([
      'claims.csv',
      'gazetteer.csv',
      'incidents.csv',
      'responses.csv',
      'sources.csv',
    ]);
    expect(input.files['claims.csv']).toBeInstanceOf(Uint8Array);
  });

  it('reads positions of communes, longitude first', () => {
    expect(input.communes.size).toBeGreaterThan(8000);
    expect(input.communes.get('14118')).toEqual([-0.35912, 49.18585]);
    expect(input.communes.get('2A004')?.[1]).toBeCloseTo(41.92, 1);
  });

  it('knows every commune that the research needs', () => {
    const codes =
      '83054 13055 13001 26362 30189 93078 92050 47001 77384 13108 38524 44109 69273 77335 62842 61117 77513 38553';
    expect(codes.split(' ').filter((code) => !input.communes.has(code))).toEqual([]);
  });

  it('reads metropolitan France as polygons', () => {
    expect(input.france.geometry.type).toBe('MultiPolygon');
  });
});

describe('readFiles', () => {
  it('leaves out what is not there', () => {
    const files = readFiles(path('tests/fixtures/pipeline/bom'), ['claims.csv', 'gone.csv']);
    expect(Object.keys(files)).toEqual(['claims.csv']);
  });

  it('throws at what is there and cannot be read', () => {
    expect(() => readFiles(path('tests/fixtures'), ['pipeline'])).toThrow('EISDIR');
  });
});
