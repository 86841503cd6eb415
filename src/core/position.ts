/** GeoJSON position `[lng, lat]` in WGS84 degrees (RFC 7946 §3.1.1). Leaflet's order lives in `src/map` alone. */
export type Position = readonly [lng: number, lat: number];

/** `[west, south, east, north]` in degrees (RFC 7946 §5). */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** How finely a position may be read: the site itself, its street, or only its commune. */
export type Precision = 'site' | 'street' | 'commune';
