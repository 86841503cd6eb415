import { diffVersions, type Row, type RowChange } from './dataset-diff.ts';
import { compareVersions, type DatasetVersion } from './version-store.ts';

/** A release with what it changed. */
export interface Release {
  readonly state: DatasetVersion;
  /** Null for the first. */
  readonly previous: DatasetVersion | null;
  readonly changes: readonly RowChange[];
}

/** A row that was withdrawn and did not come back: its id stays known. */
export interface Tombstone {
  readonly table: string;
  readonly id: string;
  readonly row: Row;
  /** The release that no longer has it. */
  readonly version: string;
  readonly date: string;
}

/** All releases and what they left behind. */
export interface History {
  /** The newest first. */
  readonly releases: readonly Release[];
  readonly tombstones: readonly Tombstone[];
}

/** The history that released states tell, in whatever order they come. */
export function toHistory(versions: readonly DatasetVersion[]): History {
  const ordered = [...versions].sort((a, b) => compareVersions(a.version, b.version));
  const releases = ordered.map((state, index): Release => {
    const previous = ordered[index - 1] ?? null;
    return { state, previous, changes: diffVersions(previous, state) };
  });
  return { releases: releases.toReversed(), tombstones: findTombstones(releases) };
}

function findTombstones(releases: readonly Release[]): readonly Tombstone[] {
  const withdrawn = new Map<string, Tombstone>();
  for (const { state, changes } of releases) {
    for (const { table, id, before, after } of changes) {
      const key = `${table}/${id}`;
      if (before !== null && after === null) {
        withdrawn.set(key, { table, id, row: before, version: state.version, date: state.date });
      } else withdrawn.delete(key);
    }
  }
  return [...withdrawn.values()];
}

/**
 * Day of the latest release that touched each incident: its row, a claim or a response about it, or the facility
 * where it stands (`facilityOf`, by incident id). National responses touch none.
 */
export function lastChanges(
  { releases }: History,
  facilityOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const incidentsAt = new Map<string, string[]>();
  for (const [incident, facility] of facilityOf) {
    incidentsAt.set(facility, [...(incidentsAt.get(facility) ?? []), incident]);
  }
  const days = new Map<string, string>();
  for (const { state, changes } of releases.toReversed()) {
    for (const change of changes) {
      for (const id of touchedBy(change, incidentsAt)) days.set(id, state.date);
    }
  }
  return days;
}

function touchedBy(
  { table, id, before, after }: RowChange,
  incidentsAt: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (table === 'incidents') return [id];
  if (table === 'gazetteer') return incidentsAt.get(id) ?? [];
  const column = table === 'claims' ? 'incident_id' : 'incidents';
  const cells = [before, after].flatMap((row) => row?.get(column) ?? []);
  return cells.flatMap((cell) => cell.split('|')).filter((part) => part !== 'all');
}
