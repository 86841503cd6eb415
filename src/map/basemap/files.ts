import { nextTask } from '../../next-task.ts';
import { fileFault, isRecord } from './geometry-file.ts';
import type { GeometryName } from './painter.ts';

/** `places.json`: name, English name or 0, longitude, latitude, importance, flags. */
export interface PlacesFile {
  readonly places: readonly (readonly [string, string | 0, number, number, number, number])[];
}

/** `labels.json`: kind, name, English name or 0, longitude, latitude, zooms from and to, and a river's angle. */
export interface LabelsFile {
  readonly kinds: readonly { readonly kind: string; readonly capitals: boolean }[];
  readonly labels: readonly (readonly [
    number,
    string,
    string | 0,
    number,
    number,
    number,
    number,
    number?,
  ])[];
}

/** Settles when the whole document is there: a frame's script runs before the blocks that end its page. */
function documentRead(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/** The text of a file: from the page itself where a frame carries it, else from the site. */
async function readText(name: string, root: string): Promise<string> {
  await documentRead();
  const block = document.getElementById(`basemap-${name}`);
  if (block !== null) return block.textContent ?? '';
  const response = await fetch(`${root}basemap/${name}.json`);
  if (!response.ok) throw fileFault(name, `status 200, not ${response.status}`);
  const text = await response.text();
  // What is made of it is work of its own.
  await nextTask();
  return text;
}

/** Whether the site's files can be fetched: not from a sandboxed frame, nor from a page opened as a file. */
export function canFetch(): boolean {
  return globalThis.origin !== 'null' && location.protocol !== 'file:';
}

/** The text of `low` or `high`; rejects when it cannot be had. */
export function readGeometry(name: GeometryName, root: string): Promise<string> {
  return readText(name, root);
}

/** Reads the towns; rejects when the file is missing, broken or something else. */
export async function readPlaces(root: string): Promise<PlacesFile> {
  const data: unknown = JSON.parse(await readText('places', root));
  if (!isRecord(data) || !Array.isArray(data['places'])) throw fileFault('places', 'places');
  return data as unknown as PlacesFile;
}

/** Reads the names that are no towns; rejects when the file is missing, broken or something else. */
export async function readLabels(root: string): Promise<LabelsFile> {
  const data: unknown = JSON.parse(await readText('labels', root));
  if (!isRecord(data) || !Array.isArray(data['kinds']) || !Array.isArray(data['labels']))
    throw fileFault('labels', 'labels');
  return data as unknown as LabelsFile;
}
