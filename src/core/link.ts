const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.?(:\d{1,5})?$/i;

/**
 * The address of a URL cell when it may become a link, else null: https only, no credentials, no control
 * characters or spaces. Anything else is shown as text. Pure text work, so that build and page agree.
 */
export function safeHref(url: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
  if (/[\u0000-\u0020\u007f-\u009f\\"<>`{}|^]/.test(url)) return null;
  const match = /^https:\/\/([^/?#]*)(?:[/?#]|$)/i.exec(url);
  const authority = match?.[1] ?? '';
  return authority !== '' && HOST.test(authority) ? url : null;
}

/** Host part for display, without `www.`; the text itself when there is none. */
export function hostOf(url: string): string {
  const match = /^https?:\/\/(?:[^@/]*@)?([^/:?#]+)/i.exec(url);
  return (match?.[1] ?? url).replace(/^www\./, '').replace(/\.$/, '');
}
