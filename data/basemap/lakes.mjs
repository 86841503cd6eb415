// Lakes, lagoons and estuaries: raster-cut fragments, joined and rounded; the Étang de Berre from the coastlines.
import { feature } from 'topojson-client';
import { roundRing } from './curves.mjs';
import { bboxOf, collect, isInPolygon, overlaps, polygonArea, polygonFeature, polygonsOf } from './polygons.mjs';
import { isBroad } from './river-network.mjs';
import { shape } from './shape.mjs';

/** Where smaller lakes are kept; further out only the great ones. */
const REACH = [-10, 35.5, 24, 58];
const GREAT_KM2 = 400;
const FAR_INTERVAL = 3000;
/** Width of the beach between a lagoon and the sea. */
const BEACH_M = 350;

const BERRE_BBOX = [4.9, 43.3, 5.3, 43.6];
const BERRE_POINT = [5.098, 43.472];

/** The Étang de Berre: what the coastline counts as land and Natural Earth as water. */
export async function findBerre(countries, naturalEarth) {
  const near = (collection) =>
    collect(
      collection.features.flatMap(({ geometry }) =>
        polygonsOf(geometry)
          .filter((rings) => overlaps(bboxOf(rings[0]), BERRE_BBOX))
          .map((rings) => polygonFeature(rings)),
      ),
    );
  const bbox = BERRE_BBOX.join(',');
  const pieces = await shape(
    { 'land.json': near(countries), 'dry.json': near(feature(naturalEarth, naturalEarth.objects.countries)) },
    [
      `-i land.json name=land -clip bbox=${bbox} -i dry.json name=dry -clip bbox=${bbox}`,
      `-target land -erase dry -explode -o out.json format=geojson`,
    ].join(' '),
  );
  const berre = pieces.features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .find((rings) => isInPolygon(BERRE_POINT, rings));
  if (!berre) throw new Error('found no water at the Étang de Berre, expected one polygon');
  return berre;
}

/** Joins neighbouring fragments, drops small waters, rounds the raster's corners. */
async function joinFragments(polygons, smallest) {
  const joined = await shape(
    { 'in.json': collect(polygons.map((rings) => polygonFeature(rings))) },
    `-i in.json snap snap-interval=0.0004 -dissolve2 gap-fill-area=1km2 -explode -o out.json format=geojson`,
  );
  return joined.features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .filter((rings) => polygonArea(rings) >= (isNear(rings) ? smallest : GREAT_KM2))
    .map((rings) => rings.filter((ring, i) => i === 0 || polygonArea([ring]) > 1));
}

/** Land without its outermost strip, so that lagoons keep their beach. */
const withoutShore = (land) =>
  shape({ 'land.json': land }, `-i land.json -dissolve2 -buffer radius=-${BEACH_M}m -o out.json format=geojson`);

/** Broad rivers that the coastline does not already count as sea. */
async function inlandOnly(polygons, land) {
  const clipped = await shape(
    { 'in.json': collect(polygons.map((rings, id) => polygonFeature(rings, { id }))), 'land.json': land },
    `-i in.json name=in -i land.json name=land -target in -clip land -o out.json format=geojson`,
  );
  const area = ({ geometry }) => polygonsOf(geometry).reduce((sum, rings) => sum + polygonArea(rings), 0);
  return clipped.features
    .filter((feature) => area(feature) > 0.9 * polygonArea(polygons[feature.properties.id]))
    .flatMap(({ geometry }) => polygonsOf(geometry));
}

const isNear = (rings) => overlaps(bboxOf(rings[0]), REACH);

/** Lakes of a window as one feature per lake, kept on the land. */
export async function buildLakes({ lakes, rivers, berre, land, window, smallest, interval }) {
  const inWindow = (rings) => overlaps(bboxOf(rings[0]), window);
  const standing = await joinFragments(lakes.filter(inWindow), smallest);
  const broad = await joinFragments(rivers.filter(isBroad).filter(inWindow), smallest);
  const features = (polygons) =>
    collect(
      polygons.map((rings) =>
        polygonFeature(
          rings.map((ring) => roundRing(ring, 2)),
          { interval: isNear(rings) ? interval : FAR_INTERVAL },
        ),
      ),
    );
  return shape(
    {
      'land.json': land,
      'inland.json': await withoutShore(land),
      'lakes.json': features(standing),
      'open.json': features([...(await inlandOnly(broad, land)), berre]),
    },
    [
      `-i land.json name=land -i inland.json name=inland -i lakes.json name=lakes -i open.json name=open`,
      `-target lakes -clip inland -target open -clip land`,
      `-merge-layers target=lakes,open force name=water -clip bbox=${window.join(',')}`,
      `-simplify visvalingam weighted keep-shapes variable interval=interval -clean`,
      `-explode -filter-islands min-area=${smallest / 4}km2 remove-empty -filter-fields`,
      `-o out.json format=geojson`,
    ].join(' '),
  );
}
