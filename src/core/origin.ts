import { type Report, toIssue } from './finding.ts';
import type { Source } from './source.ts';

/** Where publications got it from. */
export interface Origins {
  /** Ids of the origins that a source goes back to; itself when it repeats nobody, none when it is in a cycle. */
  readonly rootsOf: (sourceId: string) => ReadonlySet<string>;
  /** Sources that come back to themselves over `derived_from`, in the table's order. */
  readonly cyclic: readonly Source[];
}

type Edges = ReadonlyMap<string, readonly string[]>;

const NO_ROOTS: ReadonlySet<string> = new Set();

/** Follows `derived_from` to its ends. Ids that are no row are passed over: they are `reference-unknown`. */
export function traceOrigins(sources: readonly Source[]): Origins {
  const ids = new Set(sources.map((source) => source.id));
  const parents: Edges = new Map(
    sources.map((source) => [source.id, source.derivedFrom.filter((id) => ids.has(id))]),
  );
  const ordered = topologicalOrder(parents);
  const roots = new Map<string, ReadonlySet<string>>();
  for (const id of ordered) {
    const inherited = (parents.get(id) ?? []).flatMap((parent) => [
      ...(roots.get(parent) ?? NO_ROOTS),
    ]);
    roots.set(id, new Set(inherited.length === 0 ? [id] : inherited));
  }
  const cyclic = cyclicIds(parents, new Set(ordered));
  return {
    rootsOf: (id) => roots.get(id) ?? NO_ROOTS,
    cyclic: sources.filter((source) => cyclic.has(source.id)),
  };
}

/** Reports the sources whose `derived_from` comes back to themselves. */
export function reportCycles(origins: Origins, report: Report): void {
  for (const source of origins.cyclic) {
    const value = source.derivedFrom.join('|');
    const message = 'leads back to this source, expected the publication that it repeats';
    report(
      toIssue('sources.csv', source.record, {
        code: 'derived-cycle',
        column: 'derived_from',
        value,
        message,
      }),
    );
  }
}

/**
 * Nodes in an order in which each comes after all it points to; those in a cycle, or leading into one, are left out.
 * A. B. Kahn, «Topological sorting of large networks», CACM 5 (1962): linear, no recursion.
 */
function topologicalOrder(edges: Edges): readonly string[] {
  const waiting = new Map<string, number>();
  const reversed = reverse(edges);
  const ordered: string[] = [];
  for (const [id, targets] of edges) {
    waiting.set(id, targets.length);
    if (targets.length === 0) ordered.push(id);
  }
  for (const id of ordered) {
    for (const user of reversed.get(id) ?? []) {
      const left = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, left);
      if (left === 0) ordered.push(user);
    }
  }
  return ordered;
}

/** What neither order reaches: not from the origins on, not from the last repeaters back. */
function cyclicIds(parents: Edges, ordered: ReadonlySet<string>): ReadonlySet<string> {
  const left = [...parents].filter(([id]) => !ordered.has(id));
  const inner: Edges = new Map(
    left.map(([id, targets]) => [id, targets.filter((target) => !ordered.has(target))]),
  );
  const peeled = new Set(topologicalOrder(reverse(inner)));
  return new Set([...inner.keys()].filter((id) => !peeled.has(id)));
}

function reverse(edges: Edges): Edges {
  const reversed = new Map<string, string[]>([...edges.keys()].map((id) => [id, []]));
  for (const [id, targets] of edges) {
    for (const target of targets) reversed.get(target)?.push(id);
  }
  return reversed;
}
