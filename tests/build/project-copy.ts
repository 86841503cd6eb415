import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesOf, ROOT } from './built-site.ts';

const PARTS = [
  'src',
  'data',
  'public',
  'index.html',
  'package.json',
  'vite.config.ts',
  'tsconfig.json',
  // The configuration asks it for a browser.
  'tests/find-chromium.mjs',
];

/** A copy of the project's sources in a folder of its own, its packages linked: tests may break it. */
export class ProjectCopy {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(path.join(tmpdir(), 'prison-attacks-map-'));
    for (const part of PARTS) {
      cpSync(path.join(ROOT, part), path.join(this.root, part), {
        recursive: true,
        filter: (source) => path.basename(source) !== 'node_modules',
      });
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.root, 'node_modules'), 'junction');
  }

  /** Runs `vite build` as `npm run build` does; `env` adds to the environment. */
  build(env: Readonly<Record<string, string>> = {}): {
    readonly status: number | null;
    readonly output: string;
  } {
    const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'],
      { cwd: this.root, encoding: 'utf8', env: { ...inherited, NO_COLOR: '1', ...env } },
    );
    return { status, output: `${stdout}${stderr}` };
  }

  /** Rewrites one table of `data/`. */
  edit(table: string, change: (text: string) => string): void {
    const file = path.join(this.root, 'data', table);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`found ${table} unchanged, expected an edit`);
    writeFileSync(file, after);
  }

  /** Puts a table back as the project has it. */
  restore(table: string): void {
    cpSync(path.join(ROOT, 'data', table), path.join(this.root, 'data', table));
  }

  /** Name and content hash of every file of the built site. */
  fingerprint(): readonly string[] {
    const dist = path.join(this.root, 'dist');
    return filesOf(dist).map((file) => {
      const hash = createHash('sha256').update(readFileSync(path.join(dist, file)));
      return `${file} ${hash.digest('hex')}`;
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
