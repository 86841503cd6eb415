import { expect, test } from 'vitest';
import { pagesOf, readSite, SITE } from './built-site.ts';

const lines = readSite('_headers').split('\n');
const paths = lines.filter((line) => line.startsWith('/'));

test('every page is named, so that none is kept when the data changes', () => {
  const pages = pagesOf(SITE).map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(pages.filter((page) => !paths.includes(page))).toEqual([]);
});

test('no rule stands for a page that does not exist', () => {
  const pages = new Set(pagesOf(SITE).map((file) => `/${file.replace(/index\.html$/, '')}`));
  expect(paths.filter((path) => path.endsWith('/') && !pages.has(path))).toEqual([]);
});

test('nothing forbids framing', () => {
  expect(lines.filter((line) => /x-frame-options|frame-ancestors/i.test(line))).toEqual([]);
});

test('every path forbids to make markup and script from text', () => {
  const policies = lines.filter((line) => /^ {2}Content-Security-Policy: /.test(line));
  expect(policies).toHaveLength(1);
  expect(policies[0]).toContain("; require-trusted-types-for 'script'; trusted-types default");
});
