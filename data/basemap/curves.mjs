// Chaikin's corner cutting, for shapes that come from a raster.

const between = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

function cutCorners(positions) {
  const cut = [];
  for (let i = 1; i < positions.length; i++) {
    cut.push(between(positions[i - 1], positions[i], 0.25), between(positions[i - 1], positions[i], 0.75));
  }
  return cut;
}

/** Rounds an open line, keeping its two ends. */
export function roundLine(positions, times) {
  let line = positions;
  for (let i = 0; i < times && line.length > 2; i++) line = [line[0], ...cutCorners(line).slice(1, -1), line.at(-1)];
  return line;
}

/** Rounds a closed ring. */
export function roundRing(ring, times) {
  let round = ring;
  for (let i = 0; i < times; i++) {
    round = cutCorners(round);
    round.push(round[0]);
  }
  return round;
}
