import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import Papa from 'papaparse';
import { readDescriptor } from '../core/descriptor.ts';
import type { PipelineInput } from '../core/pipeline.ts';
import type { Position } from '../core/position.ts';
import type { Files } from '../core/tables.ts';

/**
 * Reads a data folder (`datapackage.json`, its tables, `reference/`) into the pipeline's input. A table that is not
 * there is left out: the pipeline reports it. Other failures to read throw.
 */
export function readPipelineInput(folder: string): PipelineInput {
  const descriptor = readDescriptor(readJson(join(folder, 'datapackage.json')));
  const paths = descriptor.resources.map((resource) => resource.path);
  return {
    files: readFiles(folder, paths),
    descriptor,
    ...readReference(join(folder, 'reference')),
  };
}

/** The files of a folder as bytes, by name; those that do not exist are left out. */
export function readFiles(folder: string, names: readonly string[]): Files {
  const entries = names.flatMap((name) => {
    const bytes = readIfThere(join(folder, name));
    return bytes === null ? [] : [[name, bytes] as const];
  });
  return Object.fromEntries(entries);
}

/** What positions are checked against: `france.json` and `communes.csv` of `data/reference/`. */
export function readReference(folder: string): Pick<PipelineInput, 'france' | 'communes'> {
  const france = readJson(join(folder, 'france.json')) as Feature<Polygon | MultiPolygon>;
  const text = readFileSync(join(folder, 'communes.csv'), 'utf8');
  const { data } = Papa.parse<readonly string[]>(text.trimEnd(), { delimiter: ',', newline: '\n' });
  const communes = new Map<string, Position>(
    data.slice(1).map(([code = '', , lon, lat]) => [code, [Number(lon), Number(lat)]]),
  );
  return { france, communes };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
