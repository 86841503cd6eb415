import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { escapeXml } from '../core/xml.ts';

/** Faces that the build carries with it, so that every machine draws the same letters. */
export type Face = 'serif' | 'sans' | 'sans-bold';

const require = createRequire(import.meta.url);
const FILES = [
  require.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
  require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
];

/** SVG attributes that choose each face. */
export const FACES: Readonly<Record<Face, string>> = {
  serif: 'font-family="PT Serif" font-weight="700"',
  sans: 'font-family="PT Sans" font-weight="400"',
  'sans-bold': 'font-family="PT Sans" font-weight="700"',
};

const OPTIONS = { font: { loadSystemFonts: false, fontFiles: FILES } };

/** Draws an SVG as PNG: the same bytes on every machine, since no font of the system is read. */
export function renderPng(svg: string): Uint8Array {
  return new Resvg(svg, OPTIONS).render().asPng();
}

const widths = new Map<string, number>();
const SAMPLE = 100;

/** Width of a text in px at a size, measured in the bundled face. */
export function measure(text: string, face: Face, size: number): number {
  const key = `${face} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text x="0" y="120" ${FACES[face]} font-size="${SAMPLE}">${escapeXml(text)}</text></svg>`;
    width = new Resvg(drawn, OPTIONS).getBBox()?.width ?? 0;
    widths.set(key, width);
  }
  return (width * size) / SAMPLE;
}

/** Breaks a text at ordinary spaces into lines no wider than `room` px; a word that is too long stands alone. */
export function wrap(text: string, face: Face, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, face, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
