/** Longest label and longest host: RFC 1035 §2.3.4. The last label is no number, or browsers read an IP address. */
const HOST =
  /^(?=.{1,253}(?::|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+\.?(?::|$)|0x)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.?(?::(\d{1,5}))?$/i;

const LAST_PORT = 65_535;

/** Control and format characters (directional marks among them), spaces of all kinds, and what ends an attribute. */
const UNUSABLE = /[\p{C}\p{Z}\\"<>`{}|^]/u;

/**
 * The address of a URL cell when it may become a link, else null: https only, no credentials, no control characters or
 * spaces, a host of ASCII letters. A host in another script must be written in punycode (`xn--…`), so that it is also
 * shown so and cannot pass for another one. Anything else is shown as text. Pure text work, so that build and page agree.
 */
export function safeHref(url: string): string | null {
  if (UNUSABLE.test(url)) return null;
  const authority = /^https:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  const match = HOST.exec(authority);
  return match !== null && Number(match[1] ?? 0) <= LAST_PORT ? url : null;
}

/** Host part for display in lower case, without `www.`; the text itself when there is none. */
export function hostOf(url: string): string {
  const match = /^https?:\/\/(?:[^@/?#]*@)?([^/:?#]+)/i.exec(url);
  return (
    match?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '')
      .replace(/\.$/, '') ?? url
  );
}
