/** Side of a tile at its own zoom, CSS px; the units of what is cut. */
export const TILE = 512;
/** Deepest zoom of the map that is drawn from the data; beyond it the tiles are stretched. */
export const DEEPEST = 12;
/** First zoom of the map that the detailed file serves. */
export const HIGH_FROM = 8;
