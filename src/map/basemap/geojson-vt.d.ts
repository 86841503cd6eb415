// geojson-vt 3.2.1 ships no types; this is the part that the base map uses.
declare module 'geojson-vt' {
  import type { Feature, FeatureCollection } from 'geojson';

  interface Options {
    /** Deepest zoom that can be cut; there nothing is simplified. */
    readonly maxZoom?: number;
    /** Zoom down to which tiles are cut at once. */
    readonly indexMaxZoom?: number;
    readonly indexMaxPoints?: number;
    /** Simplification, in units of the extent. */
    readonly tolerance?: number;
    /** Units of one side of a tile, and how many more it holds around. */
    readonly extent?: number;
    readonly buffer?: number;
  }
  interface TileFeature {
    readonly type: 1 | 2 | 3;
    readonly geometry: readonly (readonly (readonly [x: number, y: number])[])[];
  }
  interface GeoJsonVt {
    /** The features of one tile, in units of the extent; null where there is nothing. */
    getTile(z: number, x: number, y: number): { readonly features: readonly TileFeature[] } | null;
  }
  function geojsonvt(data: Feature | FeatureCollection, options?: Options): GeoJsonVt;

  export = geojsonvt;
}
