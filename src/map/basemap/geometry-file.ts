import type { TopologyFile, TopologyGeometry } from '../../core/topology.ts';

/** Names of the geometry objects that both geometry files hold. */
const OBJECTS = ['land', 'borders', 'departments', 'regions', 'rivers', 'lakes'] as const;

/** `low.json` or `high.json`. */
export interface GeometryFile extends TopologyFile {
  readonly objects: Readonly<Record<(typeof OBJECTS)[number], TopologyGeometry>>;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function fileFault(name: string, expected: string): Error {
  return new Error(`found something else in ${name}, expected ${expected}`);
}

/** Reads the text of `low` or `high`; throws when it is broken or something else. */
export function parseGeometry(name: string, text: string): GeometryFile {
  const data: unknown = JSON.parse(text);
  const objects = isRecord(data) && data['type'] === 'Topology' ? data['objects'] : null;
  if (!isRecord(objects) || OBJECTS.some((key) => !isRecord(objects[key])))
    throw fileFault(name, 'a topology');
  return data as unknown as GeometryFile;
}
