import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DatasetVersion, parseVersion } from '../../../src/core/version-store.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/versions', import.meta.url));

/** Text of a file beside the three fixture versions. */
export function versionText(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

/** The fixture versions 1.0.0, 1.1.0 and 2.0.0. */
export const VERSIONS: readonly DatasetVersion[] = ['1.0.0', '1.1.0', '2.0.0'].map((version) =>
  parseVersion(versionText(`${version}.json`)),
);

/** A state of one table `incidents` with the given rows, `[id, title]`. */
export function makeVersion(
  version: string,
  rows: readonly (readonly [string, string])[],
  date = '2026-01-01',
): DatasetVersion {
  const columns = ['incident_id', 'title_en'];
  return { version, date, tables: [{ name: 'incidents', key: 'incident_id', columns, rows }] };
}
