import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facility } from '../../../src/core/facility.ts';
import type { Position } from '../../../src/core/position.ts';
import { reportSharedSpots } from '../../../src/core/shared-spots.ts';
import { brief, collect, makeFacility } from './builders.ts';

/** Metres to degrees of latitude. */
const METRE = 1 / 111_195;

const at = (position: Position | null, precision: Facility['precision'], record: number) =>
  makeFacility({ id: `facility-${record}`, position, precision, record });

const issuesOf = (...facilities: readonly Facility[]) =>
  collect((report) => reportSharedSpots(facilities, report));

describe('reportSharedSpots', () => {
  it('reports the later of two facilities within 50 m', () => {
    const issues = issuesOf(at([5, 44], 'site', 2), at([5, 44 + 40 * METRE], 'site', 3));
    expect(brief(issues)).toEqual(['3 lat position-shared']);
    expect(issues[0]?.message).toContain('facility-2');
  });

  it('passes two facilities farther apart', () => {
    expect(issuesOf(at([5, 44], 'site', 2), at([5, 44 + 60 * METRE], 'site', 3))).toEqual([]);
  });

  it('sees across the edges of its grid', () => {
    const edge = 0.003;
    const issues = issuesOf(
      at([edge - METRE, edge - METRE], 'site', 2),
      at([edge + METRE, edge + METRE], 'site', 3),
    );
    expect(issues).toHaveLength(1);
  });

  it('lets two facilities share the centre of their commune', () => {
    expect(issuesOf(at([5, 44], 'commune', 2), at([5, 44], 'commune', 3))).toEqual([]);
  });

  it('does not let a site stand on the centre of a commune', () => {
    expect(issuesOf(at([5, 44], 'commune', 2), at([5, 44], 'site', 3))).toHaveLength(1);
    expect(issuesOf(at([5, 44], 'street', 2), at([5, 44], 'commune', 3))).toHaveLength(1);
  });

  it('passes over facilities without position', () => {
    expect(issuesOf(at(null, null, 2), at(null, null, 3))).toEqual([]);
  });

  it('leaves no two unreported facilities within 50 m', () => {
    const step = fc.integer({ min: -8, max: 8 }).map((steps) => steps * 25 * METRE);
    // On the equator degrees are equal both ways. Steps of 25 m: exactly 50 m is left out.
    const metres = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]) / METRE;
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { maxLength: 12 }), (spots) => {
        const placed = spots.map((spot, index) => at(spot, 'site', index + 2));
        const reported = new Set(issuesOf(...placed).map((issue) => issue.record));
        const passed = spots.filter((_, index) => !reported.has(index + 2));
        for (const [index, a] of passed.entries()) {
          for (const b of passed.slice(index + 1)) expect(metres(a, b)).toBeGreaterThan(49);
        }
      }),
    );
  });
});
