import { distance } from '@turf/turf';
import type { Facility } from './facility.ts';
import { type Report, toIssue } from './finding.ts';
import type { Position } from './position.ts';

/** Two facilities nearer than this, in km, stand on one spot. */
const SPOT = 0.05;
/** Side of a grid cell in degrees, longer than `SPOT` both ways anywhere in France: neighbours suffice. */
const CELL = 0.001;

interface Placed {
  readonly facility: Facility;
  readonly position: Position;
}

/**
 * Reports facilities that stand within 50 m of an earlier one: a position copied by accident. Two facilities known
 * only to their commune may share its centre. A grid keeps this linear in the number of facilities.
 */
export function reportSharedSpots(facilities: readonly Facility[], report: Report): void {
  const grid = new Map<string, Placed[]>();
  for (const facility of facilities) {
    const { position } = facility;
    if (position === null) continue;
    const [column, row] = [Math.floor(position[0] / CELL), Math.floor(position[1] / CELL)];
    const earlier = neighboursOf(grid, column, row).find((other) =>
      sharesSpot(other, facility, position),
    );
    if (earlier !== undefined) {
      const message = `is within 50 m of ${earlier.facility.id}, expected another position`;
      const value = `${position[1]}, ${position[0]}`;
      const finding = { code: 'position-shared', column: 'lat', value, message } as const;
      report(toIssue('gazetteer.csv', facility.record, finding));
      continue;
    }
    const key = `${column} ${row}`;
    const cell = grid.get(key);
    if (cell === undefined) grid.set(key, [{ facility, position }]);
    else cell.push({ facility, position });
  }
}

function neighboursOf(
  grid: ReadonlyMap<string, readonly Placed[]>,
  column: number,
  row: number,
): readonly Placed[] {
  const around = [-1, 0, 1];
  return around.flatMap((dx) =>
    around.flatMap((dy) => grid.get(`${column + dx} ${row + dy}`) ?? []),
  );
}

function sharesSpot({ facility, position }: Placed, other: Facility, at: Position): boolean {
  if (facility.precision === 'commune' && other.precision === 'commune') return false;
  return distance([...position], [...at], { units: 'kilometers' }) < SPOT;
}
