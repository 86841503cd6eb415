import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawMapCard, drawPlaceCard } from '../../src/build/card.ts';
import { readPalette } from '../../src/build/card-palette.ts';
import { renderFramePage } from '../../src/build/embed/frame-page.ts';
import { exportFiles, tableFiles } from '../../src/build/exports.ts';
import { readPackage } from '../../src/build/exports-package.ts';
import { renderFeed } from '../../src/build/feeds.ts';
import { renderOembed } from '../../src/build/oembed.ts';
import { readDrawing } from '../../src/build/outline.ts';
import { renderChanges } from '../../src/build/page/changes.ts';
import type { PageContext } from '../../src/build/page/context.ts';
import { coreIncidents, pageContext } from '../../src/build/page/context.ts';
import { renderDocument } from '../../src/build/page/document.ts';
import { renderCheckPage } from '../../src/build/page/embed-check.ts';
import { sitePages } from '../../src/build/site-pages.ts';
import { readVersions } from '../../src/build/versions.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import { toHistory } from '../../src/core/dataset-diff-history.ts';
import { readTables } from '../../src/core/tables.ts';
import { toVersion } from '../../src/core/version-store.ts';
import { DATA, descriptor, ROOT, type Tables, toFiles } from './tables.ts';

/** A text that the site ships, and how it is read. */
export interface Output {
  readonly name: string;
  readonly type: 'html' | 'xml' | 'json' | 'csv' | 'card';
  readonly text: string;
}

const SITE = 'https://example.org/map/';
const LOCALES = ['en', 'fr'] as const;
const ASSETS = { script: 'm.js', styles: 'b{}', stylesheet: null, late: 'l.css', print: 'p.css' };
const PARTS = { early: '0', script: '1', styles: 'b{}', basemap: new Map() };

const drawing = readDrawing(path.join(DATA, 'basemap/outline.json'));
const palette = readPalette(path.join(ROOT, 'src/styles/tokens.css'));

function pages(dataset: Dataset): readonly Output[] {
  const shown = sitePages(dataset).filter(({ path: at }) => /^(fr\/)?(toulon\/)?$/.test(at));
  return shown.map((page) => ({
    name: `${page.path}index.html`,
    type: 'html',
    text: renderDocument(dataset, page, drawing, ASSETS),
  }));
}

/** The history as it would be with these tables released, so that each change is told. */
function withRelease(context: PageContext, tables: Tables): PageContext {
  const read = readTables({ files: toFiles(tables) }, descriptor, () => {});
  const next = toVersion(read, { ...descriptor, version: '99.0.0' });
  return { ...context, history: toHistory([...readVersions(DATA), next]) };
}

function localized(dataset: Dataset, tables: Tables): readonly Output[] {
  return LOCALES.flatMap((locale): readonly Output[] => {
    const context = withRelease(pageContext(dataset, locale, './'), tables);
    const feed = { locale, name: 'x', author: 'x', siteUrl: SITE };
    const place = coreIncidents(dataset)[0];
    if (place === undefined) throw new Error('found no core incident, expected eight');
    const { shortName } = place.facility;
    const subject = { locale, incident: place.id, title: shortName, provider: shortName };
    return [
      ['frame', 'html', renderFramePage(dataset, locale, drawing, PARTS)],
      ['check', 'html', renderCheckPage(context, { script: '0', styles: 'b{}' }, SITE)],
      ['changes', 'html', renderChanges(context).text],
      ['feed', 'xml', renderFeed(context.history, dataset, feed)],
      ['oembed', 'json', renderOembed(SITE, subject)],
      ['card of the map', 'card', drawMapCard(context, drawing, palette)],
      ['card of a place', 'card', drawPlaceCard(place, context, drawing, palette)],
    ].map(([name = '', type, text = '']) => ({
      name: `${name} ${locale}`,
      type: type as Output['type'],
      text,
    }));
  });
}

const TYPES: Readonly<Record<string, Output['type']>> = {
  '.csv': 'csv',
  '.kml': 'xml',
  '.geojson': 'json',
  '.jsonld': 'json',
};

function data(dataset: Dataset, tables: Tables): readonly Output[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tables-'));
  for (const [file, text] of Object.entries(toFiles(tables)))
    writeFileSync(path.join(folder, file), text);
  const given = readPackage(DATA);
  const shipped = [...exportFiles(dataset, given, SITE), ...tableFiles(given, folder)];
  rmSync(folder, { recursive: true });
  return shipped.map(({ path: file, bytes }) => ({
    name: file,
    type: TYPES[path.extname(file)] ?? 'csv',
    text: new TextDecoder().decode(bytes),
  }));
}

/** Everything that the site ships of these tables, but for pictures. Absolute addresses are written too. */
export function outputsOf(dataset: Dataset, tables: Tables): readonly Output[] {
  const before = process.env['SITE_URL'];
  process.env['SITE_URL'] = SITE;
  try {
    return [...pages(dataset), ...localized(dataset, tables), ...data(dataset, tables)];
  } finally {
    if (before === undefined) delete process.env['SITE_URL'];
    else process.env['SITE_URL'] = before;
  }
}
