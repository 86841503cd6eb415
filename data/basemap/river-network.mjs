// Links the scattered river fragments of the raster-cut source into a forest of lines.
import { bboxOf, isIn, kmBetween, polygonArea } from './polygons.mjs';
import { bridgeGaps } from './river-bridges.mjs';
import { link } from './river-chains.mjs';
import { dropSmallTrees, pruneBranches } from './river-pruning.mjs';

const CELL_KM = 1.2;
const REACH_KM = 5.5;
const PRUNE_KM = [4, 8, 14, 22];
const SMALLEST_PIECE_KM = 8;
const SMALLEST_TREE_KM = 70;

/** Fragments this large (km²) are broad waters, drawn as surfaces. */
const BROAD_KM2 = 6;

/** Whether a fragment is too broad to be drawn as a line. */
export const isBroad = (rings) => polygonArea(rings) > BROAD_KM2;

/** One node per grid cell: the mean position of its fragments' vertices, and their total area in km². */
export function gatherNodes(fragments, bbox) {
  const cells = new Map();
  for (const rings of fragments) {
    if (isBroad(rings)) continue;
    const [west, south, east, north] = bboxOf(rings[0]);
    if (!isIn([west, south], bbox) || !isIn([east, north], bbox)) continue;
    const vertices = rings[0].slice(1);
    const area = polygonArea(rings) / vertices.length;
    for (const [x, y] of vertices) addToCell(cells, x, y, area);
  }
  return [...cells.values()].map(({ x, y, n, area }) => ({ position: [x / n, y / n], area, links: new Set() }));
}

function cellOf(x, y, km) {
  const row = Math.floor((y * 110.57) / km);
  const degreesPerCell = km / (111.32 * Math.cos((((row + 0.5) * km) / 110.57) * (Math.PI / 180)));
  return [Math.floor(x / degreesPerCell), row];
}

function addToCell(cells, x, y, area) {
  const key = cellOf(x, y, CELL_KM).join();
  const cell = cells.get(key) ?? { x: 0, y: 0, n: 0, area: 0 };
  cell.x += x;
  cell.y += y;
  cell.n += 1;
  cell.area += area;
  cells.set(key, cell);
}

/** All pairs of nodes within reach, shortest first. */
function candidateEdges(nodes) {
  const buckets = new Map();
  const bucketOf = ([x, y]) => [Math.floor(x * 10), Math.floor((y * 110.57) / REACH_KM)];
  nodes.forEach(({ position }, i) => {
    const key = bucketOf(position).join();
    buckets.set(key, [...(buckets.get(key) ?? []), i]);
  });
  const edges = [];
  nodes.forEach(({ position }, i) => {
    const [column, row] = bucketOf(position);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const j of buckets.get(`${c},${r}`) ?? []) {
          if (j <= i) continue;
          const km = kmBetween(position, nodes[j].position);
          if (km <= REACH_KM) edges.push([km, i, j]);
        }
      }
    }
  });
  return edges.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

/** Links the nodes by a minimum spanning forest (Kruskal). */
function linkNodes(nodes) {
  const parent = nodes.map((_, i) => i);
  const find = (i) => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  };
  for (const [, i, j] of candidateEdges(nodes)) {
    const a = find(i);
    const b = find(j);
    if (a === b) continue;
    parent[a] = b;
    link(nodes[i], nodes[j]);
  }
}

/** Moves every inner node half-way towards the mean of its neighbours. */
function smoothNodes(nodes) {
  const moved = nodes.map(({ position, links }) => {
    if (links.size < 2) return position;
    const mean = [0, 1].map((axis) => [...links].reduce((sum, node) => sum + node.position[axis], 0) / links.size);
    return [(position[0] + mean[0]) / 2, (position[1] + mean[1]) / 2];
  });
  nodes.forEach((node, i) => {
    node.position = moved[i];
  });
}

/** Builds the river forest of a bbox and returns its linked nodes. */
export function buildNetwork(fragments, bbox) {
  const nodes = gatherNodes(fragments, bbox);
  linkNodes(nodes);
  for (const km of PRUNE_KM.slice(0, 2)) pruneBranches(nodes, km);
  dropSmallTrees(nodes, SMALLEST_PIECE_KM);
  bridgeGaps(nodes);
  for (const km of PRUNE_KM) pruneBranches(nodes, km);
  dropSmallTrees(nodes, SMALLEST_TREE_KM);
  const linked = nodes.filter((node) => node.links.size > 0);
  smoothNodes(linked);
  smoothNodes(linked);
  return linked;
}
