import type { Locale } from '../core/localized.ts';

/** Settles when the whole document has been read. */
function documentRead(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((settle) => {
    document.addEventListener('DOMContentLoaded', () => settle(), { once: true });
  });
}

/**
 * Turns the frame to another language. The frame page carries the other language's content in a template, so that it
 * needs no second request, which a sandbox or a file might refuse.
 */
export async function takeLanguage(lang: Locale): Promise<void> {
  const root = document.documentElement;
  if (root.lang === lang) return;
  await documentRead();
  const other = document.querySelector<HTMLTemplateElement>(`template[data-lang="${lang}"]`);
  const content = document.querySelector('#content');
  if (other === null || content === null) return;
  root.lang = lang;
  document.title = other.dataset['title'] ?? document.title;
  // The messages travel with the content: both are replaced together.
  document.querySelector('#messages')?.remove();
  content.replaceWith(other.content);
}
