/**
 * The page's `default` policy of Trusted Types: must run before Leaflet does. Our own code never makes markup from text;
 * Leaflet does once, to find out what the browser can draw, and gets that one constant through. The one script that is
 * started by its address is the base map's painter, which comes with the page's own scripts and is made a blob: the
 * policy of the page takes blobs for workers and for nothing else. Every other text throws, a popup given as text among
 * them. Browsers without Trusted Types go without.
 */

/** The one markup that Leaflet 1.9.4 makes with our options (Browser.js). */
const PROBE = '<svg/>';

type Rule = (text: string) => string;

interface PolicyMaker {
  createPolicy(name: string, rules: Readonly<Record<string, Rule>>): unknown;
}

const refuse: Rule = (text) => {
  throw new TypeError(`found text for markup or script, expected nodes: ${text.slice(0, 80)}`);
};

/** Whether an address is a blob that this very page made. */
function isOwnBlob(address: string): boolean {
  return address.startsWith(`blob:${globalThis.origin}/`);
}

const { trustedTypes } = window as { readonly trustedTypes?: PolicyMaker };
trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === PROBE ? text : refuse(text)),
  createScript: refuse,
  createScriptURL: (text) => (isOwnBlob(text) ? text : refuse(text)),
});
