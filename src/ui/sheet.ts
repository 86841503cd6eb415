import { element } from './element.ts';

/** The bottom sheet of narrow screens: the same dialog as the popup, in a place that leaves the marker visible. */
export interface Sheet {
  open(content: HTMLElement): void;
  close(): void;
  /** Px of the map's box that the sheet covers. */
  covered(box: DOMRect): number;
  destroy(): void;
}

export function createSheet(host: HTMLElement): Sheet {
  const root = element('div', { class: 'bottom-sheet' });
  root.hidden = true;
  host.append(root);
  return {
    open(content) {
      content.style.removeProperty('--popup-height');
      root.replaceChildren(content);
      root.hidden = false;
    },
    close() {
      root.hidden = true;
      root.replaceChildren();
    },
    covered(box) {
      if (root.hidden) return 0;
      return Math.max(0, box.bottom - root.getBoundingClientRect().top);
    },
    destroy() {
      root.remove();
    },
  };
}
