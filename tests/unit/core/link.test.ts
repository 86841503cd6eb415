import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, safeHref } from '../../../src/core/link.ts';

describe('safeHref', () => {
  test.each([
    'https://www.bbc.com/news/articles/cwy75231z90o',
    'https://www.justice.gouv.fr',
    'https://example.org:8443/a?b=c#d',
    'HTTPS://example.org/',
    'https://xn--mnchen-3ya.example/',
    'https://example.org:65535/',
    'https://example.org./é?q=ü#ß',
    `https://${'a'.repeat(63)}.example/`,
  ])('keeps %s', (url) => {
    expect(safeHref(url)).toBe(url);
  });

  test.each([
    'http://example.org/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript:https://example.org/',
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
    'https://münchen.example/',
    'https://еxample.org/',
    'https://example\u3002org/',
    'https://exa\u00admple.org/',
    'https://example.org/\u202etxt.exe',
    'https://example.org/a\u2028b',
    'https://example.org/a\u00a0b',
    'https://example.org/\ud800',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.0.0.0x1/',
    'https://[::1]/',
    'https://example.org:65536/',
    'https://example.org:/',
    'https://example.org:80:80/',
    'https://.example.org/',
    'https://example..org/',
    'https://-example.org/',
    'https://example-.org/',
    `https://${'a'.repeat(64)}.example/`,
    `https://${'a.'.repeat(127)}example/`,
    'https://example%2eorg/',
    'https://example.org@evil.example/',
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
        expect(new URL(href).hostname).toBe(/^https:..([^/?#:]*)/i.exec(href)?.[1]?.toLowerCase());
        expect(href).not.toMatch(/["<>\s]/);
      }),
    );
  });
});

describe('hostOf', () => {
  test.each([
    ['https://www.bbc.com/news', 'bbc.com'],
    ['http://example.org:80/a', 'example.org'],
    ['HTTPS://WWW.Example.ORG/', 'example.org'],
    ['https://example.org/@evil.example', 'example.org'],
    ['https://xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['https://user@example.org./', 'example.org'],
    ['no address at all', 'no address at all'],
    ['as https://example.org/ says', 'as https://example.org/ says'],
    ['https://awww.example.org/', 'awww.example.org'],
  ])('%s is shown as %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
