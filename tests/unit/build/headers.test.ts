import { describe, expect, test } from 'vitest';
import { headerRules, renderHeaders } from '../../../src/build/headers.ts';

const PAGES = ['', 'toulon/', 'fr/', 'fr/toulon/', 'embed/', 'embed/check/', 'fr/embed/'];

/** Headers of a path as hosts merge them: every rule that matches adds its own. */
function merged(path: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const rule of headerRules(PAGES)) {
    const isMatch = rule.path.endsWith('*')
      ? path.startsWith(rule.path.slice(0, -1))
      : path === rule.path;
    if (!isMatch) continue;
    for (const [name, value] of rule.headers)
      found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), value]);
  }
  return found;
}

const SAMPLES = [
  ...PAGES.map((page) => `/${page}`),
  '/assets/main-abc.js',
  '/data/incidents.geojson',
  '/data/tables/claims.csv',
  '/basemap/low.json',
  '/static/map-en.png',
  '/embed.js',
  '/oembed.json',
  '/feed.atom',
  '/anything/else.html',
];

describe.each(SAMPLES)('%s', (path) => {
  const headers = merged(path);

  test('gets no header twice', () => {
    expect([...headers].filter(([, values]) => values.length > 1)).toEqual([]);
  });

  test('may be framed anywhere and read by any page', () => {
    expect(headers.has('x-frame-options')).toBe(false);
    expect(headers.get('content-security-policy')?.join()).not.toContain('frame-ancestors');
    expect(headers.get('access-control-allow-origin')).toEqual(['*']);
  });

  test('is not sniffed and asks for no device', () => {
    expect(headers.get('x-content-type-options')).toEqual(['nosniff']);
    expect(headers.get('referrer-policy')).toEqual(['strict-origin-when-cross-origin']);
    for (const power of ['geolocation', 'camera', 'microphone', 'payment', 'usb'])
      expect(headers.get('permissions-policy')?.join()).toContain(`${power}=()`);
  });
});

describe('caching', () => {
  test('keeps for ever only what its name changes with', () => {
    const forever = SAMPLES.filter((path) =>
      merged(path).get('cache-control')?.join().includes('immutable'),
    );
    expect(forever).toEqual(['/assets/main-abc.js']);
  });

  test.each([...PAGES.map((page) => `/${page}`), '/data/incidents.geojson', '/feed.atom'])(
    'asks again for %s',
    (path) => {
      expect(merged(path).get('cache-control')).toEqual(['no-cache']);
    },
  );
});

test('the file holds every rule, one header a line, within the limits of the hosts', () => {
  const lines = renderHeaders(PAGES).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(headerRules(PAGES).length);
  expect(lines.filter((line) => !/^\/\S*$|^ {2}[A-Za-z-]+: \S.*$/.test(line))).toEqual([]);
  expect(headerRules(PAGES).length).toBeLessThan(100);
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
});
