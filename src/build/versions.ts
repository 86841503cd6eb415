import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../core/dataset.ts';
import { type History, lastChanges, toHistory } from '../core/dataset-diff-history.ts';
import { readDescriptor } from '../core/descriptor.ts';
import type { Issue } from '../core/issue.ts';
import { readTables } from '../core/tables.ts';
import { type DatasetVersion, parseVersion, toVersion } from '../core/version-store.ts';
import { readFiles } from './read-tables.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** Where a data folder keeps its released states. */
export function versionsFolder(data: string): string {
  return path.join(data, 'versions');
}

/**
 * Every released state of a data folder, in no particular order; none when nothing was released yet.
 * @throws Error when a file is not what its name says.
 */
export function readVersions(data: string = DATA): readonly DatasetVersion[] {
  const folder = versionsFolder(data);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const state = parseVersion(readFileSync(path.join(folder, name), 'utf8'));
    if (`${state.version}.json` !== name) {
      throw new Error(`found version ${state.version} in ${name}, expected ${state.version}.json`);
    }
    return state;
  });
}

/**
 * The tables of a data folder as they are now, as a state to release.
 * @throws Error when a table cannot be read whole.
 */
export function currentVersion(data: string = DATA): DatasetVersion {
  const descriptor = readDescriptor(
    JSON.parse(readFileSync(path.join(data, 'datapackage.json'), 'utf8')),
  );
  const files = readFiles(
    data,
    descriptor.resources.map((resource) => resource.path),
  );
  const issues: Issue[] = [];
  const tables = readTables({ files }, descriptor, (issue) => issues.push(issue));
  return toVersion(tables, descriptor);
}

/** The history of the project's data, or of another folder's. */
export function readHistory(data: string = DATA): History {
  return toHistory(readVersions(data));
}

/** «Last updated» of each incident, `YYYY-MM-DD`; incidents that no release has are left out. */
export function lastUpdates(dataset: Dataset, history: History): ReadonlyMap<string, string> {
  const facilities = dataset.incidents.map(({ id, facility }) => [id, facility.id] as const);
  return lastChanges(history, new Map(facilities));
}
