import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCycles, traceOrigins } from '../../../src/core/origin.ts';
import { brief, collect, makeSource } from './builders.ts';

/** Sources from `id: what it repeats`. */
function sources(edges: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(edges).map(([id, derivedFrom], index) =>
    makeSource({ id, derivedFrom, record: index + 2 }),
  );
}

const rootsOf = (edges: Readonly<Record<string, readonly string[]>>, id: string) =>
  [...traceOrigins(sources(edges)).rootsOf(id)].sort();

const cyclicOf = (edges: Readonly<Record<string, readonly string[]>>) =>
  traceOrigins(sources(edges)).cyclic.map((source) => source.id);

describe('traceOrigins', () => {
  it('finds an origin to be its own root', () => {
    expect(rootsOf({ afp: [] }, 'afp')).toEqual(['afp']);
  });

  it('follows repeats of repeats to the end, in any order of rows', () => {
    expect(rootsOf({ repost: ['upday'], upday: ['afp'], afp: [] }, 'repost')).toEqual(['afp']);
  });

  it('collects the roots of all that a source repeats, each once', () => {
    const edges = { afp: [], ministry: [], a: ['afp'], b: ['afp', 'ministry'], digest: ['a', 'b'] };
    expect(rootsOf(edges, 'digest')).toEqual(['afp', 'ministry']);
  });

  it('takes a source that repeats only unknown ones for an origin: the unknown id is reported elsewhere', () => {
    expect(rootsOf({ upday: ['gone'] }, 'upday')).toEqual(['upday']);
  });

  it('knows no roots of an unknown source', () => {
    expect(rootsOf({ afp: [] }, 'gone')).toEqual([]);
  });
});

describe('cycles', () => {
  it('are found, and only they', () => {
    const edges = { root: [], a: ['b'], b: ['a', 'root'], after: ['a'], apart: ['root'] };
    expect(cyclicOf(edges)).toEqual(['a', 'b']);
  });

  it('may be of one source, or of three', () => {
    expect(cyclicOf({ a: ['a'] })).toEqual(['a']);
    expect(cyclicOf({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a', 'b', 'c']);
  });

  it('leave their sources without roots', () => {
    expect(rootsOf({ a: ['b'], b: ['a'] }, 'a')).toEqual([]);
  });

  it('are reported at each of their sources', () => {
    const issues = collect((report) =>
      reportCycles(traceOrigins(sources({ a: ['b', 'c'], b: ['a'], c: [] })), report),
    );
    expect(brief(issues)).toEqual(['2 derived_from derived-cycle', '3 derived_from derived-cycle']);
    expect(issues[0]).toMatchObject({ file: 'sources.csv', value: 'b|c' });
  });

  it('cannot be where sources repeat earlier ones only', () => {
    const graph = fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(graph, (rows) => {
        const edges = rows.map((targets, index) => [
          `s${index}`,
          [...new Set(targets.filter((target) => target < index))].map((target) => `s${target}`),
        ]);
        const origins = traceOrigins(sources(Object.fromEntries(edges)));
        expect(origins.cyclic).toEqual([]);
        for (const [id] of edges) {
          for (const root of origins.rootsOf(String(id)))
            expect([...origins.rootsOf(root)]).toEqual([root]);
        }
      }),
    );
  });

  it('do not overflow the stack in a long chain', () => {
    const chain = Array.from(
      { length: 50_000 },
      (_, index) => [`s${index}`, [`s${index + 1}`]] as const,
    );
    expect(rootsOf({ ...Object.fromEntries(chain), s50000: [] }, 's0')).toEqual(['s50000']);
  });
});
