// Makes public/basemap/*.json and outline.json. Run: npm run build --prefix data/basemap
import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { HIGH_DETAIL, LOW_DETAIL } from './detail.mjs';
import { buildGeometryFile } from './geometry-files.mjs';
import { buildLabels } from './labels.mjs';
import { buildManifest, countLayers, describeFile } from './manifest.mjs';
import { buildOutline } from './outline.mjs';
import { buildPlaces } from './places.mjs';
import { loadSources } from './sources.mjs';
import { createProjection, toPath } from './svg-path.mjs';
import { HIGH_COVER } from './windows.mjs';

const publicFolder = new URL('../../public/basemap/', import.meta.url);
const toText = (data) => `${JSON.stringify(data)}\n`;

const brotliSize = (text) => brotliCompressSync(text).length;

function report(name, text) {
  const size = brotliSize(text);
  process.stdout.write(
    `${name.padEnd(16)} ${String(Buffer.byteLength(text)).padStart(7)} bytes ${String(size).padStart(7)} brotli\n`,
  );
  return size;
}

/** Outgrown budgets stop the build: what is committed is what the page promises to its readers. */
function checkBudget(name, size, limit) {
  if (size > limit) throw new Error(`found ${name} at ${size} bytes (brotli), expected at most ${limit}`);
}

const sources = await loadSources();
const low = await buildGeometryFile(sources, LOW_DETAIL);
const high = await buildGeometryFile(sources, HIGH_DETAIL);
const places = buildPlaces(sources);
const labels = await buildLabels(sources);
const outline = await buildOutline(sources);

const outputs = {
  'low.json': [low, { zooms: [0, 7], bbox: LOW_DETAIL.window, layers: countLayers(low) }],
  'high.json': [high, { zooms: [8, 14], bbox: HIGH_DETAIL.window, cover: HIGH_COVER, layers: countLayers(high) }],
  'places.json': [places.table, { places: places.table.places.length }],
  'labels.json': [labels, { labels: labels.labels.length }],
};

mkdirSync(publicFolder, { recursive: true });
const files = {};
const sizes = {};
for (const [name, [data, about]] of Object.entries(outputs)) {
  const text = toText(data);
  writeFileSync(new URL(name, publicFolder), text);
  files[name] = describeFile(text, about);
  sizes[name] = report(name, text);
}
checkBudget('low.json', sizes['low.json'], 80_000);
checkBudget('high.json', sizes['high.json'], 130_000);
checkBudget('places and labels', sizes['places.json'] + sizes['labels.json'], 22_000);
writeFileSync(new URL('manifest.json', publicFolder), `${JSON.stringify(buildManifest(files), null, 2)}\n`);

const outlineText = toText(outline);
writeFileSync(new URL('outline.json', import.meta.url), outlineText);
report('outline.json', outlineText);
const { project } = createProjection(outline.bbox, 1000);
const paths = ['france', 'neighbours', 'borders', 'regions'].map((layer) => toPath(outline[layer], project));
checkBudget('outline of France as SVG path', report('· france path', paths[0]), 2_200);
checkBudget('outline as SVG paths', report('· all paths', paths.join('\n')), 5_000);
process.stdout.write(`communes of 10 000 or more without a position: ${places.missing.join(', ') || 'none'}\n`);
