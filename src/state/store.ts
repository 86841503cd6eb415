import type { ReadableAtom } from 'nanostores';
import { atom, computed } from 'nanostores';
import type { Reading, View } from '../core/address.ts';
import type { Filterable, Filters } from '../core/filter.ts';
import { applyFilters, countFacet } from '../core/filter.ts';
import { searchForm } from '../core/search.ts';

/** What can be searched: everything a list entry says. */
export interface Searchable extends Filterable {
  readonly text: string;
}

export interface Store {
  readonly $filters: ReadableAtom<Filters>;
  readonly $selected: ReadableAtom<string | null>;
  readonly $view: ReadableAtom<View | null>;
  readonly $visible: ReadableAtom<readonly string[]>;
  readonly $damageCounts: ReadableAtom<ReadonlyMap<string, number>>;
  readonly $nightCounts: ReadableAtom<ReadonlyMap<string, number>>;
  readonly $reading: ReadableAtom<Reading>;
  select(id: string | null): void;
  toggleDamage(kind: string): void;
  setScope(scope: 'core' | 'all'): void;
  setNight(night: string | null): void;
  search(text: string): void;
  setView(view: View | null): void;
  showAll(): void;
  /** Takes a reading of the address as the whole state. */
  restore(reading: Reading): void;
}

const NO_FILTERS: Filters = { scope: 'core', damage: null, night: null, found: null };

/** The one state of the page. Views never see it; `main.ts` hands them values and takes their callbacks. */
export function createStore(
  incidents: readonly Searchable[],
  kinds: readonly string[],
  defaultScope: 'core' | 'all',
): Store {
  const start: Filters = { ...NO_FILTERS, scope: defaultScope };
  const $filters = atom<Filters>(start);
  const $selected = atom<string | null>(null);
  const $view = atom<View | null>(null);
  const $visible = computed($filters, (filters) =>
    applyFilters(incidents, filters).map(({ id }) => id),
  );
  const $damageCounts = computed($filters, (filters) => countFacet(incidents, filters, 'damage'));
  const $nightCounts = computed($filters, (filters) => countFacet(incidents, filters, 'night'));
  const $reading = computed(
    [$filters, $selected, $view],
    (filters, incident, view): Reading => ({
      incident,
      damage: filters.damage,
      scope: filters.scope === defaultScope ? null : filters.scope,
      night: filters.night,
      view,
    }),
  );
  const change = (part: Partial<Filters>): void => {
    $filters.set({ ...$filters.get(), ...part });
    const selected = $selected.get();
    if (selected !== null && !$visible.get().includes(selected)) $selected.set(null);
  };
  return {
    $filters,
    $selected,
    $view,
    $visible,
    $damageCounts,
    $nightCounts,
    $reading,
    select(id) {
      const known = incidents.find((incident) => incident.id === id);
      if (known !== undefined && !$visible.get().includes(known.id)) {
        // Something outside the present choices was asked for by name: the choices give way.
        $filters.set({
          ...NO_FILTERS,
          scope: known.scope === 'core' ? $filters.get().scope : 'all',
        });
      }
      $selected.set(known?.id ?? null);
    },
    toggleDamage(kind) {
      const on = new Set($filters.get().damage ?? kinds);
      if (on.has(kind)) on.delete(kind);
      else on.add(kind);
      change({ damage: on.size === kinds.length ? null : kinds.filter((one) => on.has(one)) });
    },
    setScope: (scope) => change({ scope }),
    setNight: (night) => change({ night }),
    search(text) {
      const wanted = searchForm(text);
      const found = incidents.filter((incident) => searchForm(incident.text).includes(wanted));
      change({ found: wanted === '' ? null : new Set(found.map(({ id }) => id)) });
    },
    setView: (view) => $view.set(view),
    showAll: () => change({ damage: null, night: null, found: null }),
    restore(reading) {
      // What no incident has was a slip or an old link: it is ignored, as every broken value is.
      const known = kinds.filter((kind) => reading.damage?.includes(kind) === true);
      // Only names that nobody knows are no choice; an empty choice is one.
      const isVoid = known.length === 0 && reading.damage?.length !== 0;
      const chosen = isVoid || known.length === kinds.length ? null : known;
      $filters.set({
        ...start,
        scope: reading.scope ?? defaultScope,
        damage: chosen,
        night: incidents.some(({ night }) => night === reading.night) ? reading.night : null,
      });
      $view.set(reading.view);
      this.select(reading.incident);
    },
  };
}
