/**
 * The one door to Leaflet 1.9.4: its modules by name instead of its bundled file, which a bundler cannot shake
 * (26 kB brotli against 36). The handlers register themselves with `Map` when imported.
 */
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js';

// Leaflet focuses the map at every press and scrolls the page back, which lays it out several times. A browser focuses
// a pressed map of itself and scrolls nothing.
Keyboard.include({ _onMouseDown() {} });

export { LatLng } from 'leaflet/src/geo/LatLng.js';
export { Point } from 'leaflet/src/geometry/Point.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { Popup } from 'leaflet/src/layer/Popup.js';
export { Map as LeafletMap } from 'leaflet/src/map/Map.js';
