import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mjs|css|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(SRC, name), 'utf8') }));
const others = files.filter(({ name }) => !/^build[\\/]geocode-[\w-]+\.ts$/.test(name));

describe('the curators’ geocoder', () => {
  it('is there to be kept apart', () => {
    expect(files.length - others.length).toBeGreaterThanOrEqual(5);
    expect(files.some(({ text }) => text.includes('data.geopf.fr/geocodage'))).toBe(true);
  });

  it('is imported by nothing that builds or ships', () => {
    const users = others.filter(({ text }) =>
      /from '[^']*\/geocode-(answer|choice|command|request|row|run|text)\.ts'/.test(text),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });

  it('is the only one that knows the address of a geocoding service', () => {
    const users = others.filter(({ text }) =>
      /geopf\.fr\/geocodage|api-adresse|nominatim/.test(text),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });
});
