import type { Dataset } from '../core/dataset.ts';
import type { Locale } from '../core/localized.ts';
import { siteAddress } from './absolute.ts';
import { exportFiles, tableFiles } from './exports.ts';
import { readPackage, shippedPackage, textsOf } from './exports-package.ts';
import { renderFeed } from './feeds.ts';
import { readHistory } from './versions.ts';

const FEEDS: readonly (readonly [Locale, string])[] = [
  ['en', 'feed.atom'],
  ['fr', 'fr/feed.atom'],
];

/**
 * The data that the site offers, by path in the site: the exports, the tables with their definition, the feeds.
 * `folder` is the data folder.
 */
export function dataFiles(
  dataset: Dataset,
  folder: string,
): ReadonlyMap<string, string | Uint8Array> {
  const siteUrl = siteAddress();
  const descriptor = readPackage(folder);
  const tables = tableFiles(descriptor, folder);
  const exports = exportFiles(dataset, descriptor, siteUrl);
  const files = new Map<string, string | Uint8Array>();
  for (const { path, bytes } of [...exports, ...tables]) files.set(`data/${path}`, bytes);
  files.set('data/datapackage.json', shippedPackage(descriptor, tables, exports));
  const history = readHistory(folder);
  const { name, creator } = textsOf(descriptor);
  for (const [locale, path] of FEEDS) {
    files.set(path, renderFeed(history, dataset, { locale, name, author: creator, siteUrl }));
  }
  return files;
}
