// What the engines' own layouts must agree on: markers with names, inside the map, apart.
import assert from 'node:assert/strict';

/** Rounding explains this much, px. */
const SLACK = 0.5;
/** A name may leave the map by its padding: none of its letters is cut. */
const PADDING = 4;

function meet(a, b) {
  return (
    a.left < b.right - SLACK &&
    b.left < a.right - SLACK &&
    a.top < b.bottom - SLACK &&
    b.top < a.bottom - SLACK
  );
}

function holds(outer, inner, slack) {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** Pairs whose boxes meet: two hits, two names, a name on another's symbol. */
function collisions(drawn) {
  return drawn.flatMap((a) =>
    drawn.flatMap((b) => {
      if (a.id === b.id) return [];
      const pair = `${a.id} and ${b.id}`;
      const found = [];
      if (a.id < b.id && meet(a.hit, b.hit)) found.push(`hits of ${pair}`);
      if (a.id < b.id && meet(a.name, b.name)) found.push(`names of ${pair}`);
      if (meet(a.name, b.symbol)) found.push(`name and symbol of ${pair}`);
      return found;
    }),
  );
}

/** The markers of these incidents, each named, as large as a finger, inside the map and apart from all others. */
export async function expectMarkers(page, ids) {
  const drawn = await page.markers();
  assert.deepEqual(
    drawn.map(({ id }) => id),
    ids,
  );
  const map = await page.read(() => {
    const { left, top, right, bottom } = document.querySelector('#map').getBoundingClientRect();
    return { left, top, right, bottom };
  });
  for (const { id, label, said, hit, symbol, name } of drawn) {
    assert.ok(
      said.trim() !== '' && label.includes(said),
      `${id} is named «${label}», shows «${said}»`,
    );
    assert.ok(hit.right - hit.left >= 44 - SLACK, `${id} is too narrow for a finger`);
    assert.ok(name.right - name.left > 10 && symbol.right - symbol.left > 10, `${id} is not drawn`);
    assert.ok(holds(map, name, PADDING), `the name of ${id} leaves the map`);
    assert.ok(holds(map, symbol, SLACK), `${id} leaves the map`);
  }
  assert.deepEqual(collisions(drawn), []);
}
