import { readFileSync } from 'node:fs';

/** Colours of the page's light theme by token name without dashes in front: `paper`, `ink`, `gunfire`. */
export type Palette = ReadonlyMap<string, string>;

/** Reads the light palette from the page's own tokens, so that pictures and page cannot drift apart. */
export function readPalette(file: string): Palette {
  const light = /:root\s*\{([^}]*)\}/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of light.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gi))
    found.set(name, value);
  return found;
}

/** A colour that the tokens must hold; an error names the one that is missing. */
export function colour(palette: Palette, name: string): string {
  const value = palette.get(name);
  if (value === undefined) throw new Error(`found no colour --${name} in the tokens, expected one`);
  return value;
}
