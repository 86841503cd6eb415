import { fill } from '../i18n/fill.ts';

export interface StatusMessages {
  readonly shownAll: string;
  readonly shownSome: string;
  readonly nothingShown: string;
  readonly showAgain: string;
}

/** The page's one live region: says what a choice left on the map, never what a pan did. */
export function createStatusView(
  root: HTMLElement,
  messages: StatusMessages,
  onShowAll: () => void,
) {
  return {
    count(shown: number, total: number): void {
      if (shown > 0) {
        root.textContent = fill(shown === total ? messages.shownAll : messages.shownSome, {
          shown,
          total,
        });
        return;
      }
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'copy';
      again.textContent = messages.showAgain;
      again.addEventListener('click', onShowAll);
      root.replaceChildren(`${messages.nothingShown} `, again);
    },
    say(text: string): void {
      root.textContent = text;
    },
  };
}
