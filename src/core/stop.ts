import type { Incident } from './incident.ts';
import type { Position, Precision } from './position.ts';

/** A place that a team must have been at, some time between two moments, and how far from its marker that may be. */
export interface Stop {
  readonly id: string;
  readonly position: Position;
  /** Local date-times `YYYY-MM-DDTHH:MM` that bound the moment, both included. */
  readonly low: string;
  readonly high: string;
  /** Radius in km of the disc that holds the true place. */
  readonly reach: number;
}

/** Generous on purpose: a larger disc can only lower the bound. */
const REACH: Readonly<Record<Precision, number>> = { site: 1, street: 2, commune: 10 };

/** Where accounts differ on the place itself, it is somewhere in the commune; Marseille, the widest, fits in 20 km. */
const REACH_DISPUTED = 20;

/**
 * The stops of the incidents that have a position. Hours are the widest over every account that is not superseded,
 * so that the bound holds whichever account is right; an incident known by its night alone counts with the whole night.
 */
export function toStops(incidents: readonly Incident[]): readonly Stop[] {
  return incidents.flatMap((incident) => {
    const { position, precision } = incident.facility;
    if (position === null || precision === null) return [];
    const when = incident.accounts.find((account) => account.aspect === 'when');
    const claims = [
      incident.when,
      ...(when === undefined ? [] : [...when.preferred, ...when.corroborating, ...when.disputing]),
    ];
    const lows = claims.map((claim) => claim.low).sort();
    const highs = claims.map((claim) => claim.high).sort();
    const disputed = incident.accounts.some(
      (account) => account.aspect === 'attack_place' && account.disputed,
    );
    return [
      {
        id: incident.id,
        position,
        low: lows[0] ?? incident.when.low,
        high: highs.at(-1) ?? incident.when.high,
        reach: disputed ? Math.max(REACH_DISPUTED, REACH[precision]) : REACH[precision],
      },
    ];
  });
}
