/** Deepest zoom of the map when it shows our own base map only. */
export const OWN_ZOOM = 12;
/** Deepest zoom with IGN's detailed map. */
export const IGN_ZOOM = 18;
/** Zoom from which the detailed map is offered. */
export const OFFERED_FROM = 11;
