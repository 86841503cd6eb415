import type { Options } from '../core/address.ts';
import { parseHash } from '../core/address.ts';
import type { ClientMessages } from '../i18n/client.ts';
import { element } from './element.ts';
import type { SharePlace, ShareState } from './share-model.ts';

/** Height that a new snippet starts with, px. */
const USUAL_HEIGHT = 520;

/** What can be shared by itself: the places with a page of their own. */
function readPlaces(root: ParentNode): readonly SharePlace[] {
  return [...root.querySelectorAll<HTMLElement>('li[data-incident][data-scope="core"]')].map(
    (entry) => ({
      id: entry.dataset['incident'] ?? '',
      name: entry.querySelector('.opener .name')?.textContent ?? '',
    }),
  );
}

/** The choice that matches what the reader sees now: the open place, the scope in the address. */
function currentState(
  places: readonly SharePlace[],
  options: Options,
  locale: ShareState['locale'],
): ShareState {
  const open = document.querySelector<HTMLElement>('[data-role="popup"]')?.dataset['incident'];
  const reading = parseHash(location.hash, new Set());
  return {
    kind: 'frame',
    locale,
    incident: places.find(({ id }) => id === open)?.id ?? null,
    theme: options.theme,
    scope: reading?.scope ?? options.scope,
    ui: 'map',
    width: null,
    height: USUAL_HEIGHT,
  };
}

/**
 * Turns the masthead's link to the embed check into a button of the same size that opens the share dialog. The dialog
 * is loaded by the first press.
 */
export function watchShare(
  link: HTMLAnchorElement,
  messages: ClientMessages,
  options: Options,
): void {
  const { scopeCore, scopeAll, locale, root, partLost } = messages;
  const check = link.href;
  const button = element('button', {
    type: 'button',
    class: link.className,
    'aria-haspopup': 'dialog',
  });
  button.append(...link.childNodes);
  const said = element('span', { class: 'status', role: 'status' });
  link.replaceWith(button, said);
  const open = async (): Promise<void> => {
    const [{ openShareDialog }, { share }] = await Promise.all([
      import('./share-dialog.ts'),
      locale === 'fr' ? import('../i18n/fr-share.ts') : import('../i18n/en-share.ts'),
    ]);
    const places = readPlaces(document);
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    openShareDialog({
      messages: { ...share, scopeCore, scopeAll },
      places,
      state: currentState(places, options, locale),
      // A copy of the site under another address still hands out the address that it was built for.
      root: new URL(root, canonical?.href ?? location.href).href,
      near: new URL(root, location.href).href,
      check,
    });
  };
  button.addEventListener('click', () => {
    open().catch(() => {
      // The files of an older build may be gone from the server: the check page holds a snippet, too.
      if (navigator.onLine) location.assign(check);
      // Without a network the way there would end at the browser's own page of error.
      else said.textContent = partLost;
    });
  });
}
