import { cutLine } from '../../core/tile-cut.ts';
import type { Line, TopologyGeometry } from '../../core/topology.ts';
import { Topology } from '../../core/topology.ts';
import type { GeometryFile } from './geometry-file.ts';
import { TILE } from './tiling.ts';

/** Px around a tile within which lines are right: more than half of the widest stroke. */
const MARGIN = 24;

/** What can be drawn, each cut on its own. */
export type LayerName =
  | 'abroad'
  | 'france'
  | 'coast'
  | 'lakes'
  | 'rivers1'
  | 'rivers2'
  | 'rivers3'
  | 'departments'
  | 'regions'
  | 'frontier'
  | 'borders';

/** Tiles of 512 px from one geometry file. */
export interface Cutter {
  /** `[west, south, east, north]` of the data, degrees. */
  readonly bbox: readonly [number, number, number, number];
  /** The lines or rings of a layer in a tile of the usual scheme (z 0 is the whole world): x and y in turn. */
  cut(layer: LayerName, z: number, x: number, y: number): readonly (readonly number[])[];
}

/** Prepares a geometry file for cutting; throws when its arcs are not what its geometries say. */
export function createCutter(file: GeometryFile): Cutter {
  const topology = new Topology(file);
  const { land, borders, rivers, departments, regions, lakes } = file.objects;
  const having = ({ geometries = [] }: TopologyGeometry, key: string, value: unknown) =>
    geometries.filter(({ properties }) => properties?.[key] === value);
  const river = (width: number) => topology.arcs(having(rivers, 'c', width));
  const layers: Readonly<Record<LayerName, readonly Line[]>> = {
    abroad: topology.rings(having(land, 'fr', undefined)),
    france: topology.rings(having(land, 'fr', 1)),
    // The sea's edge, without the limits between states.
    coast: topology.outerEdges(land.geometries ?? []),
    lakes: topology.rings([lakes]),
    rivers1: river(1),
    rivers2: river(2),
    rivers3: river(3),
    departments: topology.arcs([departments]),
    regions: topology.arcs([regions]),
    frontier: topology.arcs(having(borders, 'fr', 1)),
    borders: topology.arcs(having(borders, 'fr', undefined)),
  };
  return {
    bbox: file.bbox,
    cut: (layer, z, x, y) =>
      layers[layer].flatMap((line) => {
        const cut = cutLine(line, { z, x, y, side: TILE, margin: MARGIN });
        return cut === null ? [] : [cut];
      }),
  };
}
