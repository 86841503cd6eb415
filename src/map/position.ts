import type { Position } from '../core/position.ts';
import { LatLng } from './leaflet.ts';

/** The one place where `[lng, lat]` becomes Leaflet's LatLng. */
export function toLatLng([lng, lat]: Position): LatLng {
  return new LatLng(lat, lng);
}
