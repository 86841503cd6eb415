import path from 'node:path';
import type { Rolldown } from 'vite';
import { build } from 'vite';

/** A classic script with the styles that it imports. */
export interface Bundle {
  readonly script: string;
  readonly styles: string;
}

/**
 * Bundles one entry into a single classic script: no module, no second file, whatever it imports lazily. Runs beside
 * the site's own build and writes nothing. The same sources always give the same bytes. `onModules` is told the ids of
 * all modules in it.
 */
export async function bundleClassic(
  root: string,
  entry: string,
  onModules: (ids: readonly string[]) => void = () => {},
): Promise<Bundle> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      cssMinify: 'lightningcss',
      lib: { entry: path.join(root, entry), formats: ['iife'], name: 'prisonAttacksMap' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as readonly Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const chunks = files.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1) {
    throw new Error(`found ${chunks.length} scripts for ${entry}, expected one`);
  }
  onModules(chunk.moduleIds);
  const sheets = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {
    script: chunk.code,
    styles: sheets.map((file) => (file.type === 'asset' ? String(file.source) : '')).join(''),
  };
}
