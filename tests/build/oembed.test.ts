import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, pagesOf } from './built-site.ts';
import { ProjectCopy } from './project-copy.ts';

const SITE_URL = 'https://example.org/map/';
const BUILD_TIME = 120_000;

let project: ProjectCopy;
beforeAll(() => {
  project = new ProjectCopy();
});
afterAll(() => project.remove());

const read = (file: string): string => readFileSync(path.join(project.root, 'dist', file), 'utf8');

describe('a build that knows its address', () => {
  beforeAll(() => {
    const { status, output } = project.build({ SITE_URL });
    expect(output).not.toContain('SITE_URL is not set');
    expect(status, output).toBe(0);
  }, BUILD_TIME);

  test('leads every page that shows the map to an answer that exists', () => {
    const dist = path.join(project.root, 'dist');
    const files = new Set(filesOf(dist));
    let found = 0;
    for (const page of pagesOf(dist)) {
      // WordPress reads the first 150 kB of the head.
      const start = read(page).slice(0, 150_000).split('</head>')[0] ?? '';
      const [, href] = /type="application\/json\+oembed" href="([^"]*)"/.exec(start) ?? [];
      if (href === undefined) {
        expect(page).toContain('accessibility/');
        continue;
      }
      found++;
      expect(href.startsWith(SITE_URL)).toBe(true);
      const file = href.slice(SITE_URL.length);
      expect(files).toContain(file);
      const { html, thumbnail_url: thumbnail } = JSON.parse(read(file));
      const [, src = ''] = /src="([^"?]*)/.exec(html) ?? [];
      expect(files).toContain(`${src.slice(SITE_URL.length)}index.html`);
      expect(files).toContain(thumbnail.slice(SITE_URL.length));
    }
    expect(found).toBeGreaterThan(10);
  });

  test('previews every page with a picture that exists', () => {
    const dist = path.join(project.root, 'dist');
    const files = new Set(filesOf(dist));
    for (const page of pagesOf(dist)) {
      const [, image = ''] = /property="og:image" content="([^"]*)"/.exec(read(page)) ?? [];
      expect(files, page).toContain(image.slice(SITE_URL.length));
    }
  });
});

test(
  'an address that cannot work stops the build and is named',
  () => {
    const { status, output } = project.build({ SITE_URL: 'https://example.org/map' });
    expect(status).not.toBe(0);
    expect(output).toContain('found SITE_URL "https://example.org/map"');
    // Nothing of the last good site was touched.
    expect(read('oembed.json')).toContain(SITE_URL);
  },
  BUILD_TIME,
);

test(
  'a build without an address leaves out what must be absolute, and says so',
  () => {
    const { status, output } = project.build({ SITE_URL: '' });
    expect(status, output).toBe(0);
    expect(output.match(/SITE_URL is not set/g)).toHaveLength(1);
    const dist = path.join(project.root, 'dist');
    expect(filesOf(dist).filter((file) => file.endsWith('oembed.json'))).toEqual([]);
    for (const page of pagesOf(dist))
      expect(read(page), page).not.toMatch(/rel="canonical"|property="og:|json\+oembed/);
  },
  BUILD_TIME,
);
