import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Incident } from '../../../src/core/incident.ts';
import type { Read } from './server.ts';

const leaflet = path.dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));

/** Bytes of a stand-in for a raster tile: about what a tile of a street map weighs. */
const TILE_BYTES = 15_000;
/** The smallest PNG there is, one grey px; padded after its end, which browsers ignore. */
const PX = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const HEAD =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Anchor</title>';

/** Serves the same raster tile under every name. */
export const readTile: Read = () => Buffer.concat([PX], TILE_BYTES);

/** The least that a page can be: the eight places as text, no script but the one that opens a place. */
export function plainPage(core: readonly Incident[]): Read {
  const items = core
    .map(
      ({ facility: { shortName } }) =>
        `<li><button data-marker>${shortName}</button><p data-popup hidden>${shortName}</p></li>`,
    )
    .join('');
  const script =
    "addEventListener('click',e=>{const b=e.target.closest('button');if(b)b.nextElementSibling.hidden=false})";
  const html = `${HEAD}<h1>Attacks on French prisons</h1><ul>${items}</ul><script>${script}</script>`;
  return (file) => {
    if (file !== 'index.html') throw new Error(`found no ${file}`);
    return Buffer.from(html);
  };
}

/** Leaflet as its quick start shows it: its files, raster tiles from another origin, eight markers with popups. */
export function leafletPage(core: readonly Incident[], tiles: string): Read {
  const points = core.flatMap(({ facility }) =>
    facility.position === null
      ? []
      : [[facility.position[1], facility.position[0], facility.shortName] as const],
  );
  const script = `const map=L.map('map').setView([46.5,2.5],5);L.tileLayer('${tiles}{z}/{x}/{y}.png',{attribution:'&copy; OpenStreetMap'}).addTo(map);for(const[a,b,n]of ${JSON.stringify(points)})L.marker([a,b]).addTo(map).bindPopup(n)`;
  const html = `${HEAD}<link rel="stylesheet" href="leaflet.css"><script src="leaflet.js"></script><style>html,body,#map{height:100%;margin:0}</style><div id="map"></div><script>${script}</script>`;
  return (file) =>
    file === 'index.html' ? Buffer.from(html) : readFileSync(path.join(leaflet, 'dist', file));
}
