import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../../core/dataset.ts';
import type { Locale } from '../../core/localized.ts';
import type { DrawingPaths } from '../outline.ts';
import { bundleClassic } from './bundle.ts';
import type { FrameParts } from './frame-page.ts';
import { framePath, renderFramePage } from './frame-page.ts';

/** Files of the base map that a frame carries, by the id of their block; the detailed one is fetched where it can be. */
const BASEMAP = ['low', 'places', 'labels'] as const;
const LOCALES: readonly Locale[] = ['en', 'fr'];

type OnModules = (ids: readonly string[]) => void;

async function frameParts(root: string, onModules?: OnModules): Promise<FrameParts> {
  const early = await bundleClassic(root, 'src/embed/early.ts', onModules);
  const { script, styles } = await bundleClassic(root, 'src/embed/frame.ts', onModules);
  const basemap = new Map(
    BASEMAP.map((name) => [
      `basemap-${name}`,
      readFileSync(path.join(root, `public/basemap/${name}.json`), 'utf8'),
    ]),
  );
  return { early: early.script, script, styles, basemap };
}

/**
 * Everything for hosts, by path in the site: the frame pages, the loader and its types. `onModules` is told the ids of
 * all modules in them.
 */
export async function embedFiles(
  root: string,
  dataset: Dataset,
  paths: DrawingPaths,
  onModules?: OnModules,
): Promise<ReadonlyMap<string, string>> {
  const parts = await frameParts(root, onModules);
  const loader = await bundleClassic(root, 'src/embed/define.ts', onModules);
  const files = new Map([
    ['embed.js', loader.script],
    ['embed.d.ts', readFileSync(path.join(root, 'src/embed/embed.d.ts'), 'utf8')],
  ]);
  for (const locale of LOCALES) {
    files.set(`${framePath(locale)}index.html`, renderFramePage(dataset, locale, paths, parts));
  }
  return files;
}
