import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, safeHref } from '../../../src/core/link.ts';

describe('safeHref', () => {
  test.each([
    'https://www.bbc.com/news/articles/cwy75231z90o',
    'https://www.justice.gouv.fr',
    'https://example.org:8443/a?b=c#d',
    'HTTPS://example.org/',
  ])('keeps %s', (url) => {
    expect(safeHref(url)).toBe(url);
  });

  test.each([
    'http://example.org/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' https://example.org/',
    'https://example.org/ a',
    'https://user:secret@example.org/',
    'https://',
    'https:///path',
    'https:example.org',
    'https://exa mple.org',
    'https://exam\u0000ple.org',
    'https://example.org/"onclick="x',
    'https://example.org/<script>',
    'https://example.org\\@evil.org/',
    'data:text/html,x',
    '//example.org/',
    '',
  ])('refuses %j', (url) => {
    expect(safeHref(url)).toBeNull();
  });

  test('lets nothing through that a browser reads as another scheme, or that ends an attribute', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['https', 'http'] })), (text) => {
        const href = safeHref(text);
        if (href === null) return;
        expect(new URL(href).protocol).toBe('https:');
        expect(new URL(href).username).toBe('');
        expect(href).not.toMatch(/["<>\s]/);
      }),
    );
  });
});

describe('hostOf', () => {
  test.each([
    ['https://www.bbc.com/news', 'bbc.com'],
    ['http://example.org:80/a', 'example.org'],
    ['https://user@example.org./', 'example.org'],
    ['no address at all', 'no address at all'],
  ])('%s is shown as %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
