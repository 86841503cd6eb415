/** True where a click on a link may open nothing: a sandbox with an origin of its own. */
function popupsBlocked(): boolean {
  return window.origin === 'null' && window.parent !== window;
}

/** A link's address in full, as text that one click selects. */
function addressOf(link: HTMLAnchorElement): HTMLElement {
  const text = document.createElement('span');
  text.className = 'address';
  text.textContent = link.href;
  return text;
}

/**
 * Makes the links of a frame useful wherever it runs: printed in full where pop-ups are blocked, with a file name where
 * folders do not answer. `follow` is told the address of a link to our own page.
 */
export function prepareLinks(follow: (address: string) => void): void {
  if (location.protocol === 'file:') {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="../"]')) {
      link.href = (link.getAttribute('href') ?? '').replace(/\/(?=#|$)/, '/index.html');
    }
  }
  document.querySelector('.full-page')?.addEventListener('click', (event) => {
    if (event.currentTarget instanceof HTMLAnchorElement) follow(event.currentTarget.href);
  });
  if (!popupsBlocked()) return;
  document.documentElement.dataset['links'] = 'printed';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[target="_blank"]')) {
    link.after(' ', addressOf(link));
  }
}
