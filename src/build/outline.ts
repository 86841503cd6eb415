import { readFileSync } from 'node:fs';
import type {
  FeatureCollection,
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Position,
} from 'geojson';
import { toDrawing } from '../core/mercator.ts';

/** SVG path data of the page's own map, in px of the drawing, one decimal at most. */
export interface DrawingPaths {
  readonly france: string;
  readonly neighbours: string;
  readonly borders: string;
  readonly regions: string;
}

type Lines = readonly (readonly Position[])[];

function linesOf(geometry: { type: string }): Lines {
  switch (geometry.type) {
    case 'MultiPolygon':
      return (geometry as MultiPolygon).coordinates.flat();
    case 'Polygon':
    case 'MultiLineString':
      return (geometry as MultiLineString).coordinates;
    case 'LineString':
      return [(geometry as unknown as { coordinates: Position[] }).coordinates];
    case 'GeometryCollection':
      return (geometry as GeometryCollection).geometries.flatMap(linesOf);
    case 'FeatureCollection':
      return (geometry as FeatureCollection).features.flatMap((one) =>
        one.geometry === null ? [] : linesOf(one.geometry),
      );
    case 'Feature':
      return linesOf((geometry as unknown as { geometry: { type: string } }).geometry);
    default:
      throw new Error(`found geometry type "${geometry.type}", expected lines or polygons`);
  }
}

/** Relative path data on whole px: shortest in bytes, and finer than the eye at the sizes shown. */
function pathOf(lines: Lines, closed: boolean): string {
  let path = '';
  for (const line of lines) {
    let x = 0;
    let y = 0;
    let steps = '';
    let count = 0;
    for (const [lng = 0, lat = 0] of line) {
      const [dx, dy] = toDrawing([lng, lat]);
      const px = Math.round(dx);
      const py = Math.round(dy);
      if (count === 0) steps = `M${px} ${py}l`;
      else if (px !== x || py !== y) {
        const right = px - x;
        const down = py - y;
        steps += `${count > 1 && right >= 0 ? ' ' : ''}${right}${down < 0 ? '' : ' '}${down}`;
      } else continue;
      x = px;
      y = py;
      count++;
    }
    if (count > (closed ? 3 : 1)) path += closed ? `${steps}z` : steps;
  }
  return path;
}

/** Reads the generalised outline (GeoJSON geometries named france, neighbours, borders, regions) as path data. */
export function readDrawing(file: string): DrawingPaths {
  const outline = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { type: string }>;
  const path = (name: string, closed: boolean): string => {
    const geometry = outline[name];
    if (geometry === undefined)
      throw new Error(`found no "${name}" in ${file}, expected a geometry`);
    return pathOf(linesOf(geometry), closed);
  };
  return {
    france: path('france', true),
    neighbours: path('neighbours', true),
    borders: path('borders', false),
    regions: path('regions', false),
  };
}
