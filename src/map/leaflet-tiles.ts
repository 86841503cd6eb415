/** Leaflet's layer of tile pictures: loaded when the reader asks for the detailed map, not before. */
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
