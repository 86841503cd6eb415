// Nodes and chains of the river network.
import { kmBetween } from './polygons.mjs';

export const link = (a, b) => {
  a.links.add(b);
  b.links.add(a);
};

export const unlink = (a, b) => {
  a.links.delete(b);
  b.links.delete(a);
};

/** The chain from `start` through `next` up to the next fork or end. */
export function followChain(start, next) {
  const chain = [start, next];
  while (next.links.size === 2) {
    const previous = chain.at(-2);
    next = [...next.links].find((node) => node !== previous);
    chain.push(next);
    if (next === start) break;
  }
  return chain;
}

/** The chain that ends in a leaf, leaf first. */
export const chainFromLeaf = (leaf) => followChain(leaf, [...leaf.links][0]);

/** Length of a chain of nodes in km. */
export const chainLength = (chain) =>
  chain.reduce((sum, node, i) => (i === 0 ? 0 : sum + kmBetween(chain[i - 1].position, node.position)), 0);

/** The trees of the network: an array of node arrays. */
export function treesOf(nodes) {
  const seen = new Set();
  const trees = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    const tree = [root];
    seen.add(root);
    for (let i = 0; i < tree.length; i++) {
      for (const other of tree[i].links) {
        if (seen.has(other)) continue;
        seen.add(other);
        tree.push(other);
      }
    }
    trees.push(tree);
  }
  return trees;
}
