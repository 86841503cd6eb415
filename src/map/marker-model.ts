import type { Position, Precision } from '../core/position.ts';

/** One incident as a marker shows it. */
export interface MarkerIncident {
  readonly id: string;
  /** Name for assistive technology: place, damage and date. */
  readonly label: string;
  readonly damage: string;
}

/** One marker: a facility with the incidents that it carries, in list order. */
export interface MarkerModel {
  readonly facility: string;
  readonly name: string;
  readonly position: Position;
  readonly precision: Precision;
  readonly incidents: readonly MarkerIncident[];
}
