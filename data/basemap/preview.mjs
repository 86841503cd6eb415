// Draws pictures of the outputs as SVG files in preview/, to be looked at in a browser. Run: npm run preview
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { drawLabels } from './preview-labels.mjs';
import { createProjection, toPath } from './svg-path.mjs';

const WIDTH = 1200;
const HEIGHT = 800;
const VIEWS = {
  'europe-z5': [5, 2.5, 46.5],
  'france-z6': [6, 2.5, 46.5],
  'south-z7': [7, 5, 44.5],
  'provence-z9': [9, 5.2, 43.6],
  'brittany-z9': [9, -3.3, 47.9],
  'paris-z10': [10, 2.4, 48.88],
  'aix-z10': [10, 5.4, 43.45],
  'agen-z10': [10, 0.63, 44.2],
  'tarascon-z11': [11, 4.65, 43.8],
};
const COLOURS = { sea: '#cddee6', land: '#ecebe6', france: '#fbfaf7', coast: '#9db9c9', river: '#a3c4dc' };

const folder = new URL('./preview/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`../../public/basemap/${name}`, import.meta.url), 'utf8'));

/** A projection of a view: centre in the middle of the picture. */
function createView([zoom, lng, lat]) {
  const { project } = createProjection([-180, -85, 180, 85], 256 * 2 ** zoom);
  const [cx, cy] = project([lng, lat]);
  return ([x, y]) => {
    const [px, py] = project([x, y]);
    return [px - cx + WIDTH / 2, py - cy + HEIGHT / 2];
  };
}

const path = (data, style) => (data ? `<path d="${data}" ${style}/>` : '');
const line = (colour, width, rest = '') =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" ${rest}`;

function drawGeometry(topology, project, zoom) {
  const draw = (name, keep = () => true) =>
    [feature(topology, topology.objects[name])]
      .flatMap((item) => item.features ?? [item])
      .filter(({ properties }) => keep(properties))
      .map(({ geometry }) => toPath(geometry, project))
      .join('');
  const land = draw('land');
  const river = (c, width) =>
    path(
      draw('rivers', (p) => p.c === c),
      line(COLOURS.river, width),
    );
  return [
    ...[14, 9, 4].map((width) => path(land, line('#e6f1f6', width, 'opacity="0.5"'))),
    path(
      draw('land', (p) => !p.fr),
      `fill="${COLOURS.land}"`,
    ),
    path(
      draw('land', (p) => p.fr),
      `fill="${COLOURS.france}"`,
    ),
    path(land, line(COLOURS.coast, 1)),
    path(draw('lakes'), `fill="${COLOURS.sea}" stroke="${COLOURS.coast}" stroke-width="0.6"`),
    zoom > 7 ? river(3, 1) : '',
    zoom > 5 ? river(2, zoom > 7 ? 1.6 : 0.8) : '',
    river(1, zoom > 7 ? 2.2 : 1.2),
    zoom > 5 ? path(draw('departments'), line('#e0dbcf', 0.8)) : '',
    path(draw('regions'), line('#cbc3b1', 1)),
    path(draw('borders'), line('#fff', 3, 'opacity="0.6"')),
    path(draw('borders'), line('#8a8a86', 1)),
  ].join('');
}

const svg = (width, height, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif"><rect width="100%" height="100%" fill="${COLOURS.sea}"/>${content}</svg>\n`;

mkdirSync(folder, { recursive: true });
const [places, labels] = [read('places.json'), read('labels.json')];
for (const [name, view] of Object.entries(VIEWS)) {
  const project = createView(view);
  const geometry = drawGeometry(read(view[0] < 8 ? 'low.json' : 'high.json'), project, view[0]);
  const texts = drawLabels({ places, labels, project, zoom: view[0], width: WIDTH, height: HEIGHT });
  writeFileSync(new URL(`${name}.svg`, folder), svg(WIDTH, HEIGHT, geometry + texts));
}

const outline = JSON.parse(readFileSync(new URL('./outline.json', import.meta.url), 'utf8'));
const { project, height } = createProjection(outline.bbox, 1000);
const layer = (name, style) => path(toPath(outline[name], project), style);
const outlineContent = [
  layer('neighbours', `fill="${COLOURS.land}" stroke="${COLOURS.coast}"`),
  layer('borders', line('#aaa', 1)),
  layer('france', `fill="#fff" stroke="#7d93a0"`),
  layer('regions', line('#ccc', 1)),
].join('');
writeFileSync(new URL('outline.svg', folder), svg(1000, height, outlineContent));
