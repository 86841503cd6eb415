import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pagesOf, readSite, SITE } from './built-site.ts';

const pages = pagesOf(SITE);

function decode(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Sources that a page's policy allows for a directive. */
function sources(page: string, directive: string): readonly string[] {
  const [, policy = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
  const found = decode(policy)
    .split('; ')
    .find((one) => one.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

test('there are pages to look at', () => {
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'fr/embed/check/index.html']));
});

describe.each(pages)('%s', (file) => {
  const text = readSite(file);

  test('has a policy before anything that it governs', () => {
    const policy = text.indexOf('<meta http-equiv="Content-Security-Policy"');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(text.search(/<(?:style|script|link|img)\b/));
    expect(sources(text, 'default-src')).toEqual(["'none'"]);
    expect(text).not.toContain('unsafe-');
  });

  test('forbids to make markup and script from text, but what its own policy of Trusted Types lets through', () => {
    expect(sources(text, 'require-trusted-types-for')).toEqual(["'script'"]);
    const own = file.includes('embed/check/') ? "'none'" : 'default';
    expect(sources(text, 'trusted-types')).toEqual([own]);
  });

  test('allows its own inline styles by their hash and uses no style attribute', () => {
    const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, inside]) => inside ?? '');
    expect(styles.length).toBeGreaterThan(0);
    for (const inside of styles) expect(sources(text, 'style-src')).toContain(hash(inside));
    const markup = text.replace(/<(script|style|textarea)\b.*?<\/\1>/gs, '');
    expect(markup).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
  });

  test('runs no inline script but those that its policy names', () => {
    const scripts = [...text.matchAll(/<script(?: [^>]*)?>(.*?)<\/script>/gs)];
    for (const [whole, inside] of scripts) {
      if (whole.includes('type="application/') || whole.includes(' src=')) continue;
      expect(sources(text, 'script-src')).toContain(hash(inside ?? ''));
    }
  });
});

describe('frames and checks', () => {
  test.each(pages.filter((file) => file.includes('embed/')))(
    '%s is not for search engines',
    (file) => {
      expect(readSite(file)).toContain('<meta name="robots" content="noindex">');
    },
  );
});
