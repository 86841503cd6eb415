/** Leaflet's tile grid, apart from the rest: only the drawn base map needs it, and that loads when the page is idle. */
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
