// Takes away what is not a river: stubs and small trees.
import { kmBetween } from './polygons.mjs';
import { chainFromLeaf, chainLength, treesOf, unlink } from './river-chains.mjs';

/** Cuts off side branches shorter than `km`, shortest first. */
export function pruneBranches(nodes, km) {
  for (let changed = true; changed; ) {
    changed = false;
    const branches = nodes
      .filter((node) => node.links.size === 1)
      .map(chainFromLeaf)
      .map((chain) => ({ chain, length: chainLength(chain) }))
      .filter(({ chain, length }) => chain.at(-1).links.size > 2 && length < km)
      .sort((a, b) => a.length - b.length);
    for (const { chain } of branches) {
      if (chain.at(-1).links.size < 3) continue;
      for (let i = 1; i < chain.length; i++) unlink(chain[i - 1], chain[i]);
      changed = true;
    }
  }
}

const treeLength = (tree) =>
  tree.reduce(
    (sum, node) => [...node.links].reduce((s, other) => s + kmBetween(node.position, other.position) / 2, sum),
    0,
  );

/** Unlinks whole trees shorter than `km` in total. */
export function dropSmallTrees(nodes, km) {
  for (const tree of treesOf(nodes)) {
    if (treeLength(tree) >= km) continue;
    for (const node of tree) for (const other of [...node.links]) unlink(node, other);
  }
}
