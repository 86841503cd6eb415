import { project } from '../../core/mercator.ts';
import type { Place } from '../../core/place-rank.ts';
import type { Position } from '../../core/position.ts';

/** Metres of radius per √inhabitant: Paris 17 km, Toulon 5 km. */
const DISC_METRES = 11.5;
const EARTH_METRES = 40_075_017;

/** A built-up area in the unit square of the Mercator world. */
export interface Town {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The unit square of the Mercator world: `project` at the zoom at which the world is one px. */
export function toUnit(position: Position): readonly [x: number, y: number] {
  return project(position, -8);
}

/** Soft discs for the French towns, areas in proportion to their inhabitants. */
export function townDiscs(places: readonly Place[]): readonly Town[] {
  return places
    .filter(({ abroad }) => !abroad)
    .map(({ lng, lat, importance }) => {
      const [x, y] = toUnit([lng, lat]);
      const metres = DISC_METRES * Math.sqrt(1000 * 10 ** (importance / 10));
      return { x, y, radius: metres / (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) };
    });
}
