import { element, writeCount } from './element.ts';

export interface FiltersModel {
  /** Damage types that are on. */
  readonly damage: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly scope: 'core' | 'all';
  /** Whether the search leaves out anything at present. */
  readonly searching: boolean;
}

export interface FilterMessages {
  readonly scopeLabel: string;
  readonly scopeCore: string;
  readonly scopeAll: string;
  readonly searchLabel: string;
  readonly searchPlaceholder: string;
}

export interface FilterActions {
  toggleDamage(kind: string): void;
  setScope(scope: 'core' | 'all'): void;
  search(text: string): void;
}

/** The legend's entries become toggle buttons of the same size; scope and search fill the place kept for them. */
export function createFiltersView(
  root: HTMLElement,
  searchSlot: HTMLElement,
  messages: FilterMessages,
  actions: FilterActions,
): { render(model: FiltersModel): void; destroy(): void } {
  const chips = new Map<string, HTMLButtonElement>();
  const originals: (readonly [HTMLElement, HTMLElement])[] = [];
  for (const chip of root.querySelectorAll<HTMLElement>('.chip[data-filter]')) {
    const kind = chip.dataset['filter'] ?? '';
    const button = element('button', {
      type: 'button',
      class: 'chip',
      'data-filter': kind,
      'aria-pressed': 'true',
    });
    button.append(...[...chip.childNodes].map((node) => node.cloneNode(true)));
    button.addEventListener('click', () => actions.toggleDamage(kind));
    chip.replaceWith(button);
    originals.push([button, chip]);
    chips.set(kind, button);
  }
  const scopeButton = (scope: 'core' | 'all', text: string): HTMLButtonElement => {
    const button = element(
      'button',
      { type: 'button', class: 'segment', 'data-scope-choice': scope },
      text,
    );
    button.addEventListener('click', () => actions.setScope(scope));
    return button;
  };
  const core = scopeButton('core', messages.scopeCore);
  const all = scopeButton('all', messages.scopeAll);
  const search = element('input', {
    type: 'search',
    class: 'search',
    'aria-label': messages.searchLabel,
    placeholder: messages.searchPlaceholder,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  search.addEventListener('input', () => actions.search(search.value));
  const slot = root.querySelector('[data-slot="scope"]');
  slot?.replaceChildren(
    element(
      'div',
      { class: 'segments', role: 'group', 'aria-label': messages.scopeLabel },
      core,
      all,
    ),
  );
  searchSlot.replaceChildren(search);
  return {
    render({ damage, counts, scope, searching }) {
      // «Show all» and the way back in the history end a search that was typed here.
      if (!searching && document.activeElement !== search) search.value = '';
      for (const [kind, button] of chips) {
        button.setAttribute('aria-pressed', String(damage.has(kind)));
        writeCount(button, counts.get(kind) ?? 0);
      }
      core.setAttribute('aria-pressed', String(scope === 'core'));
      all.setAttribute('aria-pressed', String(scope === 'all'));
    },
    destroy() {
      for (const [button, chip] of originals) button.replaceWith(chip);
      slot?.replaceChildren();
      searchSlot.replaceChildren();
    },
  };
}
