const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Address of the site's root from `SITE_URL`; null when it is not set: what must be absolute is then left out.
 * @throws Error when it does not end with a slash, carries a query or a hash, or is not https (http on loopback).
 */
export function siteAddress(value: string | undefined = process.env['SITE_URL']): string | null {
  if (value === undefined || value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSafe =
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));
  const isPlain = isSafe && url.username === '' && url.search === '' && url.hash === '';
  if (!isPlain || !value.endsWith('/'))
    throw new Error(
      `found SITE_URL "${value}", expected an https address that ends with a slash, such as https://example.org/map/`,
    );
  return url.href;
}

/** One line that says what a build without `SITE_URL` leaves out. */
export const WITHOUT_SITE_URL =
  'SITE_URL is not set: built without canonical links, Open Graph and oEmbed, which need absolute addresses.';
