function trace(path: Path2D, line: readonly number[]): void {
  path.moveTo(line[0] ?? 0, line[1] ?? 0);
  for (let at = 2; at < line.length; at += 2)
    path.lineTo(line[at] as number, line[at + 1] as number);
}

/** Traces a line through the middles of its segments, each corner a quadratic curve. */
function traceSmooth(path: Path2D, line: readonly number[]): void {
  const read = (at: number): number => line[at] as number;
  const last = line.length - 2;
  const closed = read(0) === read(last) && read(1) === read(last + 1);
  const middle = (at: number, then: number) =>
    [(read(at) + read(then)) / 2, (read(at + 1) + read(then + 1)) / 2] as const;
  if (closed) path.moveTo(...middle(0, 2));
  else path.moveTo(read(0), read(1));
  for (let at = 2; at < last; at += 2)
    path.quadraticCurveTo(read(at), read(at + 1), ...middle(at, at + 2));
  if (closed) path.quadraticCurveTo(read(0), read(1), ...middle(0, 2));
  else path.lineTo(read(last), read(last + 1));
}

/** One path of many lines, each x and y in turn; with rounded corners where asked. */
export function tracePath(lines: readonly (readonly number[])[], smooth: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) (smooth ? traceSmooth : trace)(path, line);
  return path;
}
