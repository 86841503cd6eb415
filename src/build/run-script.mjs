/**
 * Runs a TypeScript entry on Node 20, which cannot strip types itself, through Vite's module runner:
 *
 *   node src/build/run-script.mjs src/build/data-report.ts [arguments]
 *
 * The entry finds its arguments in `process.argv` after its own path, as if Node had run it.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [node, , entry, ...rest] = process.argv;
if (node === undefined || entry === undefined) {
  throw new Error('found no entry, expected: node src/build/run-script.mjs <entry.ts> [arguments]');
}
const path = resolve(entry);
process.argv = [node, path, ...rest];
await runnerImport(path, { configFile: false, logLevel: 'error' });
