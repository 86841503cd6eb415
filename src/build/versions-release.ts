import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diffVersions } from '../core/dataset-diff.ts';
import { toHistory } from '../core/dataset-diff-history.ts';
import { buildDataset } from '../core/pipeline.ts';
import { compareVersions, type DatasetVersion, formatVersion } from '../core/version-store.ts';
import { readPipelineInput } from './read-tables.ts';
import { currentVersion, readVersions, versionsFolder } from './versions.ts';
import { formatChangelog } from './versions-changelog.ts';

/** What a release did, in one sentence for the curator; `ok` is false when nothing was written. */
export interface ReleaseResult {
  readonly ok: boolean;
  readonly message: string;
}

/**
 * Keeps the present tables of a data folder as a released state and writes the change list to `changelog`. Refuses
 * tables with errors, and a version that was released with other content. Running it twice changes nothing.
 */
export function releaseData(data: string, changelog: string): ReleaseResult {
  const { dataset, issues } = buildDataset(readPipelineInput(data));
  if (dataset === null) {
    const message = `The tables hold ${issues.length} issue(s): run npm run data, correct them, release then.`;
    return { ok: false, message };
  }
  const state = currentVersion(data);
  const versions = readVersions(data);
  const refusal = refuse(state, versions);
  if (refusal !== null) return { ok: false, message: refusal };
  const isNew = versions.every(({ version }) => version !== state.version);
  mkdirSync(versionsFolder(data), { recursive: true });
  writeChanged(path.join(versionsFolder(data), `${state.version}.json`), formatVersion(state));
  const history = toHistory(isNew ? [...versions, state] : versions);
  writeChanged(changelog, formatChangelog(history, dataset));
  const message = isNew
    ? `Released ${state.version} of ${state.date}.`
    : `Version ${state.version} is released already, with these tables.`;
  return { ok: true, message };
}

function refuse(state: DatasetVersion, versions: readonly DatasetVersion[]): string | null {
  const { version, date } = state;
  const bump =
    'raise version and updated in data/datapackage.json and run npm run data:release again';
  const same = versions.find((one) => one.version === version);
  if (same !== undefined) {
    if (formatVersion(same) === formatVersion(state)) return null;
    const count = diffVersions(same, state).length;
    return `Version ${version} was released with other content (${count} row(s) differ): ${bump}.`;
  }
  const later = versions.find((one) => compareVersions(one.version, version) > 0);
  if (later !== undefined)
    return `Version ${later.version} was released, ${version} is older: ${bump}.`;
  const newest = versions
    .map((one) => one.date)
    .sort()
    .at(-1);
  if (newest !== undefined && newest > date) {
    return `The last release is of ${newest}, later than ${date}: ${bump}.`;
  }
  return null;
}

function writeChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
