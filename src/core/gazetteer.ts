import type { Facility } from './facility.ts';
import { type Report, toIssue } from './finding.ts';
import { normaliseName } from './normalise.ts';

/** The facilities under every name they answer to. Names and aliases are keyed by their normal form. */
export interface Gazetteer {
  readonly facilities: readonly Facility[];
  readonly byId: ReadonlyMap<string, Facility>;
  /** Official names in both languages and the short name. */
  readonly byName: ReadonlyMap<string, readonly Facility[]>;
  readonly byAlias: ReadonlyMap<string, readonly Facility[]>;
}

/** Indexes the facilities. Of two with one id the first is kept; the other is an `id-duplicate` issue elsewhere. */
export function createGazetteer(facilities: readonly Facility[]): Gazetteer {
  const byId = new Map<string, Facility>();
  for (const facility of facilities) {
    if (!byId.has(facility.id)) byId.set(facility.id, facility);
  }
  return {
    facilities,
    byId,
    byName: indexBy(facilities, namesOf),
    byAlias: indexBy(facilities, (facility) => facility.aliases),
  };
}

function namesOf(facility: Facility): readonly string[] {
  return [facility.name.fr, facility.name.en, facility.shortName];
}

function indexBy(
  facilities: readonly Facility[],
  namesOf: (facility: Facility) => readonly string[],
): ReadonlyMap<string, readonly Facility[]> {
  const index = new Map<string, Facility[]>();
  for (const facility of facilities) {
    for (const key of new Set(namesOf(facility).map(normaliseName))) {
      if (key === '') continue;
      const known = index.get(key);
      if (known === undefined) index.set(key, [facility]);
      else known.push(facility);
    }
  }
  return index;
}

/**
 * Warns of every name or alias that also belongs to another facility. Legal, because some names are truly
 * ambiguous; but a place written so needs a `commune_hint`, and a name hides another facility's equal alias.
 */
export function reportCollisions(gazetteer: Gazetteer, report: Report): void {
  const shared = findSharedKeys(gazetteer);
  if (shared.size === 0) return;
  for (const facility of gazetteer.facilities) {
    const warn = (column: string, name: string) => {
      const others = (shared.get(normaliseName(name)) ?? []).filter((id) => id !== facility.id);
      if (others.length === 0) return;
      const message = `also names ${others.join(', ')}, expected a name of one facility`;
      const finding = {
        code: 'name-collision',
        column,
        value: name,
        message,
        severity: 'warning',
      } as const;
      report(toIssue('gazetteer.csv', facility.record, finding));
    };
    warn('name_fr', facility.name.fr);
    warn('name_en', facility.name.en);
    warn('short_name', facility.shortName);
    for (const alias of facility.aliases) warn('aliases', alias);
  }
}

/** Normal forms that belong to several facilities, with the ids of those. */
function findSharedKeys({ byName, byAlias }: Gazetteer): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, readonly string[]>();
  for (const key of new Set([...byName.keys(), ...byAlias.keys()])) {
    const owners = [...(byName.get(key) ?? []), ...(byAlias.get(key) ?? [])];
    const ids = [...new Set(owners.map((owner) => owner.id))];
    if (ids.length > 1) shared.set(key, ids);
  }
  return shared;
}
