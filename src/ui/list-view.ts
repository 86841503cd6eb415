import type { PageIncident } from './read-page.ts';

export interface ListModel {
  readonly shown: ReadonlySet<string>;
  readonly selected: string | null;
  readonly scope: 'core' | 'all';
}

/** The list that the page already holds: rows are shown, hidden and marked, never remade. */
export function createListView(
  root: HTMLElement,
  incidents: readonly PageIncident[],
  onSelect: (id: string, opener: HTMLElement) => void,
): { render(model: ListModel): void; opener(id: string): HTMLElement | null; destroy(): void } {
  const cleanups: (() => void)[] = [];
  const openers = new Map<string, HTMLElement>();
  for (const { id, entry } of incidents) {
    const opener = entry.querySelector<HTMLAnchorElement>('.opener');
    if (opener === null) continue;
    const onClick = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onSelect(id, opener);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== ' ') return;
      event.preventDefault();
      onSelect(id, opener);
    };
    opener.setAttribute('role', 'button');
    opener.setAttribute('aria-haspopup', 'dialog');
    opener.addEventListener('click', onClick);
    opener.addEventListener('keydown', onKey);
    openers.set(id, opener);
    cleanups.push(() => {
      opener.removeAttribute('role');
      opener.removeAttribute('aria-haspopup');
      opener.removeEventListener('click', onClick);
      opener.removeEventListener('keydown', onKey);
    });
  }
  const others = root.querySelector<HTMLElement>('[data-list-box="others"]');
  return {
    render({ shown, selected, scope }) {
      for (const { id, entry } of incidents) {
        entry.hidden = !shown.has(id);
        entry.classList.toggle('selected', id === selected);
        openers.get(id)?.setAttribute('aria-expanded', String(id === selected));
      }
      if (others !== null && others.hidden !== (scope === 'core')) others.hidden = scope === 'core';
    },
    opener: (id) => openers.get(id) ?? null,
    destroy() {
      for (const cleanup of cleanups) cleanup();
      for (const { entry } of incidents) entry.hidden = false;
      if (others !== null) others.hidden = false;
    },
  };
}
