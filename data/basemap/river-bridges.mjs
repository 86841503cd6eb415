// Closes gaps in the river network where a loose end points at another river.
import { kmBetween } from './polygons.mjs';
import { chainFromLeaf, link, treesOf } from './river-chains.mjs';

/** Longest gap between two loose ends that face each other, and between a loose end and a river's side. */
const END_TO_END_KM = 12;
const END_TO_SIDE_KM = 7;
/** How far a bridge may turn from the direction of the loose end: cosine of 50°. */
const STRAIGHT = 0.64;

function heading(from, to) {
  const x = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  const y = to[1] - from[1];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

const cosine = (a, b) => a[0] * b[0] + a[1] * b[1];

/** The direction in which a leaf points, taken over its last few nodes. */
function outward(leaf) {
  const chain = chainFromLeaf(leaf);
  return heading(chain[Math.min(4, chain.length - 1)].position, leaf.position);
}

function bridgesFrom(leaf, linked, treeOf) {
  const direction = outward(leaf);
  const bridges = [];
  for (const node of linked) {
    if (Math.abs(node.position[1] - leaf.position[1]) > 0.12 || treeOf.get(node) === treeOf.get(leaf)) continue;
    const km = kmBetween(leaf.position, node.position);
    const isEnd = node.links.size === 1;
    if (km > (isEnd ? END_TO_END_KM : END_TO_SIDE_KM)) continue;
    const way = heading(leaf.position, node.position);
    if (cosine(direction, way) < STRAIGHT) continue;
    if (isEnd && km > END_TO_SIDE_KM && cosine(outward(node), way) > -STRAIGHT) continue;
    bridges.push({ km, leaf, node });
  }
  return bridges;
}

/** Links trees across gaps, shortest bridge first; each pair of trees and each leaf at most once. */
export function bridgeGaps(nodes) {
  const linked = nodes.filter((node) => node.links.size > 0);
  const trees = treesOf(linked);
  const treeOf = new Map(trees.flatMap((tree, i) => tree.map((node) => [node, i])));
  const group = trees.map((_, i) => i);
  const bridges = linked
    .filter((node) => node.links.size === 1)
    .flatMap((leaf) => bridgesFrom(leaf, linked, treeOf))
    .sort((a, b) => a.km - b.km);
  const bridged = new Set();
  for (const { leaf, node } of bridges) {
    const from = group[treeOf.get(leaf)];
    const to = group[treeOf.get(node)];
    if (from === to || bridged.has(leaf)) continue;
    bridged.add(leaf).add(node);
    group.forEach((g, i) => {
      if (g === from) group[i] = to;
    });
    link(leaf, node);
  }
}
