import type { ClientMessages } from '../i18n/client.ts';

/** The messages that the build wrote into the page; null in a page that broke off before their end. */
export function readMessages(root: ParentNode): ClientMessages | null {
  try {
    return JSON.parse(root.querySelector('#messages')?.textContent ?? '') as ClientMessages;
  } catch {
    return null;
  }
}
