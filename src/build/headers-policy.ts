import { createHash } from 'node:crypto';

/** The policy source that lets exactly this inline text in (CSP 3 §2.3.1). */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** IGN's tiles, asked only when the reader wants the detailed map. */
const TILES = 'https://data.geopf.fr';

/**
 * No text becomes markup or script, but what the page's own `default` policy lets through (map/trusted-types.ts): W3C
 * Trusted Types.
 */
export const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types default";

/** What every policy ends with. */
const CLOSED = ["base-uri 'none'", "form-action 'none'"];

/**
 * The policy of a page of the site: files of its own origin, its own inline styles by hash, IGN's pictures, frames of
 * its own for the share preview. Data blocks are no scripts and need no source. Delivered in the page itself, so that
 * it holds on hosts that set no headers.
 */
export function pagePolicy(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    'worker-src blob:',
    `style-src 'self' ${hashSource(styles)}`,
    `img-src 'self' data: ${TILES}`,
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    ...CLOSED,
    TRUSTED_TYPES,
  ].join('; ');
}

/** The policy of a frame page: its own inline texts, its own pictures, IGN's tiles when the reader asks, no more. */
export function framePolicy(styles: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    'worker-src blob:',
    `style-src ${hashSource(styles)}`,
    `img-src 'self' data: blob: ${TILES}`,
    "connect-src 'self'",
    ...CLOSED,
    TRUSTED_TYPES,
  ].join('; ');
}

/** The policy of the embed check: its own inline texts and nothing else; it needs no trusted type at all. */
export function checkPolicy(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(styles)}`,
    'img-src data:',
    ...CLOSED,
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ');
}
