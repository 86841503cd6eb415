import { existsSync, renameSync, rmSync } from 'node:fs';

/** Moves the finished site over the last one; the reader never meets a half-written folder. */
export function swapFolders(staging: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(staging, target);
  rmSync(old, { recursive: true, force: true });
}
