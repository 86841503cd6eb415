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

/** Points of a line on a grid of `step` px, without repetitions and without points that lie on a straight run. */
function toGrid(line: readonly Position[], step: number): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const [lng = 0, lat = 0] of line) {
    const [dx, dy] = toDrawing([lng, lat]);
    const next = [Math.round(dx / step) * step, Math.round(dy / step) * step] as const;
    const last = points.at(-1);
    if (last !== undefined && last[0] === next[0] && last[1] === next[1]) continue;
    const before = points.at(-2);
    if (last !== undefined && before !== undefined) {
      const turn =
        (last[0] - before[0]) * (next[1] - last[1]) - (last[1] - before[1]) * (next[0] - last[0]);
      const ahead =
        (last[0] - before[0]) * (next[0] - last[0]) + (last[1] - before[1]) * (next[1] - last[1]);
      if (turn === 0 && ahead > 0) points.pop();
    }
    points.push(next);
  }
  return points;
}

/** Relative path data on whole px: shortest in bytes, and as fine as the eye at the sizes shown. */
function pathOf(lines: Lines, closed: boolean, step: number): string {
  let path = '';
  for (const line of lines) {
    const points = toGrid(line, step);
    if (points.length < (closed ? 4 : 2)) continue;
    const drawn = closed ? points.slice(0, -1) : points;
    let steps = '';
    drawn.forEach(([x, y], index) => {
      const [px, py] = drawn[index - 1] ?? [0, 0];
      if (index === 0) {
        steps = `M${x} ${y}l`;
        return;
      }
      const right = x - px;
      const down = y - py;
      steps += `${index > 1 && right >= 0 ? ' ' : ''}${right}${down < 0 ? '' : ' '}${down}`;
    });
    path += closed ? `${steps}z` : steps;
  }
  return path;
}

/** Grid of what lies around France, px: it is ground for the eye, not the subject. */
const AROUND = 2;

/** Reads the generalised outline (GeoJSON geometries named france, neighbours, borders, regions) as path data. */
export function readDrawing(file: string): DrawingPaths {
  const outline = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { type: string }>;
  const path = (name: string, closed: boolean, step: number): string => {
    const geometry = outline[name];
    if (geometry === undefined)
      throw new Error(`found no "${name}" in ${file}, expected a geometry`);
    return pathOf(linesOf(geometry), closed, step);
  };
  return {
    france: path('france', true, 1),
    neighbours: path('neighbours', true, AROUND),
    borders: path('borders', false, AROUND),
    regions: path('regions', false, 1),
  };
}
