// Rivers as lines in three classes, 1 the widest.
import { roundLine } from './curves.mjs';
import { collect, lineFeature } from './polygons.mjs';
import { chainLength, followChain } from './river-chains.mjs';
import { buildNetwork } from './river-network.mjs';
import { shape } from './shape.mjs';

/** Where rivers are linked: beyond it none is drawn. */
const REACH = [-10, 35.5, 24, 58];
/** Mean water surface per km of river (km²/km) from which a river is of class 1, of class 2. */
const CLASS_LIMITS = [0.14, 0.045];
/** A river's width is averaged over at least this length (km), so that classes do not flicker. */
const CLASS_SPAN_KM = 20;

/** The chains between confluences and ends, each with its length and water surface. */
function chainsOf(nodes) {
  const chains = [];
  const done = new Set();
  for (const node of nodes) {
    if (node.links.size === 2) continue;
    for (const next of node.links) {
      const path = followChain(node, next);
      if (done.has(path.at(-1))) continue;
      const area = path.reduce((sum, { area }) => sum + area, 0);
      chains.push({ path, km: chainLength(path), area, next: new Map() });
    }
    done.add(node);
  }
  return chains;
}

const width = ({ area, km }) => area / Math.max(km, 1);

/** At each confluence the two widest chains are one river: `next` maps the confluence to the chain that goes on. */
function joinAtConfluences(chains) {
  const meeting = new Map();
  for (const chain of chains) {
    for (const end of [chain.path[0], chain.path.at(-1)]) meeting.set(end, [...(meeting.get(end) ?? []), chain]);
  }
  for (const [node, met] of meeting) {
    if (met.length < 2) continue;
    const [first, second] = met.toSorted((a, b) => width(b) - width(a));
    first.next.set(node, second);
    second.next.set(node, first);
  }
}

/** Class of a chain, from its own width and, when it is short, that of the same river up- and downstream. */
function classOf(chain) {
  const span = { area: chain.area, km: chain.km };
  const tips = [chain.path[0], chain.path.at(-1)].map((end) => ({ chain, end }));
  while (span.km < CLASS_SPAN_KM && tips.some((tip) => tip.chain)) {
    for (const tip of tips) {
      tip.chain = tip.chain?.next.get(tip.end);
      if (!tip.chain) continue;
      const { path, area, km } = tip.chain;
      tip.end = path[0] === tip.end ? path.at(-1) : path[0];
      span.area += area;
      span.km += km;
    }
  }
  const rank = CLASS_LIMITS.findIndex((limit) => width(span) >= limit);
  return rank < 0 ? 3 : rank + 1;
}

/** All rivers in reach as line features with property `c` (1 to 3), cut at confluences. */
export function linkRivers(fragments) {
  const chains = chainsOf(buildNetwork(fragments, REACH));
  joinAtConfluences(chains);
  return collect(
    chains.map((chain) => {
      const positions = chain.path.map(({ position }) => position);
      return lineFeature(roundLine(positions, 2), { c: classOf(chain), km: chain.km });
    }),
  );
}

/** Rivers of a window, up to a class, outside sea and lakes, simplified and merged to one feature per class. */
export function buildRivers(rivers, { land, lakes, window, lowestClass, interval }) {
  const kept = collect(rivers.features.filter(({ properties }) => properties.c <= lowestClass));
  return shape(
    { 'in.json': kept, 'land.json': land, 'lakes.json': lakes },
    [
      `-i land.json name=land -i lakes.json name=lakes -i in.json name=rivers`,
      `-target rivers -clip bbox=${window.join(',')} -clip land -erase lakes`,
      `-simplify visvalingam weighted interval=${interval} -filter-fields c -dissolve2 c -sort c`,
      `-o out.json format=geojson`,
    ].join(' '),
  );
}
