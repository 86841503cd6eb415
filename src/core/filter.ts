/** What a filter needs to know of an incident; the page reads it from its own list. */
export interface Filterable {
  readonly id: string;
  readonly scope: string;
  readonly damages: readonly string[];
  /** Date of the evening that the night began with, `YYYY-MM-DD`. */
  readonly night: string;
}

/** The reader's choice. Null means no restriction. */
export interface Filters {
  readonly scope: 'core' | 'all';
  readonly damage: readonly string[] | null;
  readonly night: string | null;
  /** Ids that the search leaves, or null when nothing is searched. */
  readonly found: ReadonlySet<string> | null;
}

type Facet = 'scope' | 'damage' | 'night' | 'found';

function passes(item: Filterable, filters: Filters, ignored: Facet | null): boolean {
  if (ignored !== 'scope' && filters.scope === 'core' && item.scope !== 'core') return false;
  if (ignored !== 'found' && filters.found !== null && !filters.found.has(item.id)) return false;
  if (ignored !== 'night' && filters.night !== null && item.night !== filters.night) return false;
  const { damage } = filters;
  if (ignored === 'damage' || damage === null) return true;
  return item.damages.some((kind) => damage.includes(kind));
}

/** The incidents that all filters leave, in their own order. */
export function applyFilters<T extends Filterable>(
  items: readonly T[],
  filters: Filters,
): readonly T[] {
  return items.filter((item) => passes(item, filters, null));
}

/**
 * How many incidents each value of a facet would show, the other filters kept and its own set aside, so that a
 * count never says zero for something that a click would bring.
 */
export function countFacet(
  items: readonly Filterable[],
  filters: Filters,
  facet: 'damage' | 'night',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!passes(item, filters, facet)) continue;
    for (const value of facet === 'damage' ? item.damages : [item.night]) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
