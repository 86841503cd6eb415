import { createHash } from 'node:crypto';

/** The policy source that lets exactly this inline text in (CSP 3 §2.3.1). */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** IGN's tiles, asked only when the reader wants the detailed map. */
const TILES = 'https://data.geopf.fr';

/**
 * The policy of a page of the site: files of its own origin, its own inline styles by hash, IGN's pictures, frames of
 * its own for the share preview. Data blocks are no scripts and need no source. Delivered in the page itself, so that
 * it holds on hosts that set no headers.
 */
export function pagePolicy(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${hashSource(styles)}`,
    `img-src 'self' data: ${TILES}`,
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy of the embed check: its own inline texts and nothing else. */
export function checkPolicy(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
