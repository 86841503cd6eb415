import { TRUSTED_TYPES } from './headers-policy.ts';

/** Caching by what a path holds. `path` is a rule of `_headers`: exact, or with one `*` at its end. */
interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const REVALIDATE = 'no-cache';
const HOUR = 'public, max-age=3600';
const YEAR = 'public, max-age=31536000, immutable';

/** Set on everything. Nothing here forbids framing: a map that may be embedded anywhere says nothing about it. */
const EVERYWHERE: Rule = {
  path: '/*',
  headers: [
    ['Access-Control-Allow-Origin', '*'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    [
      'Permissions-Policy',
      'geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=(), fullscreen=*',
    ],
    // What holds for every page; the rest of each policy travels in the page, where its hashes are.
    [
      'Content-Security-Policy',
      `object-src 'none'; base-uri 'none'; form-action 'none'; ${TRUSTED_TYPES}`,
    ],
  ],
};

const cache = (path: string, value: string): Rule => ({
  path,
  headers: [['Cache-Control', value]],
});

/**
 * The rules for a site with these pages. Rules that match a path add up on the hosts that read them, so no header is
 * given twice for any path: what is common under `/*`, caching by paths that do not overlap.
 */
export function headerRules(pages: readonly string[]): readonly Rule[] {
  return [
    EVERYWHERE,
    ...pages.map((path) => cache(`/${path}`, REVALIDATE)),
    cache('/assets/*', YEAR),
    cache('/data/*', REVALIDATE),
    cache('/feed.atom', REVALIDATE),
    cache('/fr/feed.atom', REVALIDATE),
    cache('/oembed.json', HOUR),
    cache('/fr/oembed.json', HOUR),
    cache('/embed.js', HOUR),
    cache('/basemap/*', HOUR),
    cache('/static/*', HOUR),
  ];
}

/** `_headers` as Netlify and Cloudflare Pages read it. `pages` are paths of pages that end with a slash or are empty. */
export function renderHeaders(pages: readonly string[]): string {
  return headerRules(pages)
    .map(({ path, headers }) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}
