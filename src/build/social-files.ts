import path from 'node:path';
import type { Dataset } from '../core/dataset.ts';
import type { Locale } from '../core/localized.ts';
import { fill } from '../i18n/fill.ts';
import { siteAddress, WITHOUT_SITE_URL } from './absolute.ts';
import { drawMapCard, drawPlaceCard } from './card.ts';
import { readPalette } from './card-palette.ts';
import { renderPng } from './card-render.ts';
import { bundleClassic } from './embed/bundle.ts';
import { renderHeaders } from './headers.ts';
import { renderCheckOembed, renderOembed } from './oembed.ts';
import type { DrawingPaths } from './outline.ts';
import type { PageContext } from './page/context.ts';
import { coreIncidents, pageContext } from './page/context.ts';
import { checkPath, renderCheckPage } from './page/embed-check.ts';
import { sitePages } from './site-pages.ts';
import { cardPath, oembedPath } from './social.ts';

type Files = Map<string, string | Uint8Array>;

/** A remark that the bundler leaves in styles. */
const MARK = /\/\*\$vite\$:\d+\*\//g;
const LOCALES: readonly Locale[] = ['en', 'fr'];

/** The picture of the map in a context's language, as PNG. */
export function mapPicture(root: string, context: PageContext, paths: DrawingPaths): Uint8Array {
  return renderPng(drawMapCard(context, paths, readPalette(tokensOf(root))));
}

function tokensOf(root: string): string {
  return path.join(root, 'src/styles/tokens.css');
}

function addPictures(files: Files, root: string, context: PageContext, paths: DrawingPaths): void {
  const palette = readPalette(tokensOf(root));
  files.set(cardPath(null, context.locale), mapPicture(root, context, paths));
  for (const incident of coreIncidents(context.dataset)) {
    const drawn = drawPlaceCard(incident, context, paths, palette);
    files.set(cardPath(incident.id, context.locale), renderPng(drawn));
  }
}

function addAnswers(files: Files, context: PageContext, site: string): void {
  const { m, locale } = context;
  const subject = { locale, incident: null, title: m.title, provider: m.title };
  files.set(oembedPath(null, locale), renderOembed(site, subject));
  for (const { id, facility } of coreIncidents(context.dataset)) {
    const title = fill(m.card.placeTitle, { title: m.title, place: facility.shortName });
    files.set(oembedPath(id, locale), renderOembed(site, { ...subject, incident: id, title }));
  }
  const check = { ...subject, title: m.check.title };
  files.set(`${checkPath(locale)}oembed.json`, renderCheckOembed(site, check));
}

/**
 * What a site needs to travel, by path in the site: pictures, oEmbed answers, the embed check, `_headers`. Calls `say`
 * with one line when there is no `SITE_URL` and what must be absolute is left out.
 */
export async function socialFiles(
  root: string,
  dataset: Dataset,
  paths: DrawingPaths,
  say: (line: string) => void,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const site = siteAddress();
  if (site === null) say(WITHOUT_SITE_URL);
  const files: Files = new Map();
  const { script, styles } = await bundleClassic(root, 'src/embed-check/check.ts');
  const parts = { script: script.trim(), styles: styles.replace(MARK, '').trim() };
  for (const locale of LOCALES) {
    const context = pageContext(dataset, locale, './');
    addPictures(files, root, context, paths);
    if (site !== null) addAnswers(files, context, site);
    files.set(`${checkPath(locale)}index.html`, renderCheckPage(context, parts, site));
  }
  const pages = sitePages(dataset).map((page) => page.path);
  const frames = ['embed/', 'fr/embed/', ...LOCALES.map(checkPath)];
  files.set('_headers', renderHeaders([...pages, ...frames]));
  return files;
}
