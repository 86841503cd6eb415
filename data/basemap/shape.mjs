// One door to mapshaper: GeoJSON in, GeoJSON or TopoJSON out, in memory.
import mapshaper from 'mapshaper';

/**
 * Runs mapshaper commands on named inputs and returns the parsed output called `out.json`.
 * Geometry collections (mapshaper's form for layers without attributes) come back as feature collections.
 */
export async function shape(inputs, commands) {
  const files = Object.fromEntries(Object.entries(inputs).map(([name, data]) => [name, JSON.stringify(data)]));
  const output = await mapshaper.applyCommands(`${commands} -quiet`, files);
  if (!output['out.json']) throw new Error(`mapshaper gave ${Object.keys(output)}, expected out.json`);
  return toFeatures(JSON.parse(output['out.json']));
}

function toFeatures(data) {
  if (data.type !== 'GeometryCollection') return data;
  const features = data.geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  return { type: 'FeatureCollection', features };
}
