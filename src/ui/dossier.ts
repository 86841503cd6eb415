import { element } from './element.ts';
import type { PageIncident } from './read-page.ts';

export interface DossierMessages {
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly alsoHere: string;
}

export interface DossierActions {
  close(): void;
  step(direction: 1 | -1): void;
  open(id: string): void;
}

const PREFIX = 'popup-';

/** In the list a dossier stands under a third-level heading, in the dialog under a second-level one. */
function raiseHeadings(root: HTMLElement): void {
  for (const level of [4, 5]) {
    for (const heading of root.querySelectorAll(`h${level}`)) {
      const raised = document.createElement(`h${level - 1}`);
      for (const { name, value } of heading.attributes) raised.setAttribute(name, value);
      raised.append(...heading.childNodes);
      heading.replaceWith(raised);
    }
  }
}

/** Renames ids and the links to them, so that the copy's source marks lead to the copy's own sources. */
function renameIds(root: HTMLElement): void {
  const own = new Set<string>();
  for (const holder of root.querySelectorAll('[id]')) {
    own.add(holder.id);
    holder.id = PREFIX + holder.id;
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = (link.getAttribute('href') ?? '').slice(1);
    if (!own.has(target)) continue;
    link.setAttribute('href', `#${PREFIX}${target}`);
    link.addEventListener('click', (event) => {
      // The hash belongs to the reader's state; a jump inside the dialog must not change it.
      event.preventDefault();
      const goal = root.querySelector<HTMLElement>(`#${CSS.escape(PREFIX + target)}`);
      goal?.setAttribute('tabindex', '-1');
      goal?.scrollIntoView({ block: 'nearest' });
      goal?.focus({ preventScroll: true });
    });
  }
}

/** False where a frame's policy forbids the clipboard: merely asking for it would write an error to the console. */
function mayCopy(): boolean {
  const { featurePolicy } = document as Document & {
    featurePolicy?: { allowsFeature(name: string): boolean };
  };
  return (
    navigator.clipboard !== undefined && featurePolicy?.allowsFeature('clipboard-write') !== false
  );
}

/** The button behind the link to the place: in a frame that link leads to the page, not to the frame. */
function copyRow(address: string, messages: DossierMessages): HTMLElement {
  const said = element('span', { class: 'copy-said', role: 'status' });
  const button = element('button', { type: 'button', class: 'copy' }, messages.copyLink);
  button.addEventListener('click', () => {
    const written = mayCopy()
      ? navigator.clipboard.writeText(address)
      : Promise.reject(new Error('found no clipboard, expected one'));
    written.then(
      () => {
        said.textContent = messages.copied;
      },
      () => {
        // Sandboxed frames and plain http refuse: the address itself is then shown, ready to be selected.
        said.textContent = `${address} – ${messages.copyFailed}`;
      },
    );
  });
  return element('p', { class: 'copy-row' }, button, ' ', said);
}

/** Buttons to the other incidents of the same facility; null when there are none. */
function siblingRow(
  siblings: readonly PageIncident[],
  messages: DossierMessages,
  actions: DossierActions,
): HTMLElement | null {
  if (siblings.length === 0) return null;
  const buttons = siblings.map(({ id, when }) => {
    const button = element('button', { type: 'button', class: 'copy', 'data-sibling': id }, when);
    button.addEventListener('click', () => actions.open(id));
    return button;
  });
  return element('p', { class: 'siblings' }, `${messages.alsoHere} `, ...buttons);
}

/**
 * The dialog of one place: a copy of its list entry, so that popup, sheet and list can never differ.
 * Focus goes to its heading; the close button comes last.
 */
export function createDossier(
  incident: PageIncident,
  siblings: readonly PageIncident[],
  messages: DossierMessages,
  actions: DossierActions,
): HTMLElement {
  const heading = element('h2', { id: 'popup-name', tabindex: '-1' }, incident.name);
  const brief = incident.entry.querySelector('.brief')?.cloneNode(true) ?? null;
  const body = incident.entry.querySelector('.dossier > .body')?.cloneNode(true) ?? null;
  const content = element(
    'div',
    { class: 'dossier-body', tabindex: '0', role: 'group', 'aria-labelledby': 'popup-name' },
    brief,
    siblingRow(siblings, messages, actions),
    body,
  );
  raiseHeadings(content);
  renameIds(content);
  const link = content.querySelector<HTMLAnchorElement>('.permalink a');
  link?.parentElement?.after(copyRow(link.href, messages));
  const button = (name: string, sign: string, action: () => void): HTMLButtonElement => {
    const made = element(
      'button',
      { type: 'button', 'aria-label': name, title: name, class: 'dialog-button' },
      sign,
    );
    made.addEventListener('click', action);
    return made;
  };
  const bar = element(
    'div',
    { class: 'dialog-bar' },
    button(messages.previous, '‹', () => actions.step(-1)),
    button(messages.next, '›', () => actions.step(1)),
    button(messages.close, '×', actions.close),
  );
  return element(
    'div',
    {
      class: 'dossier-dialog',
      role: 'dialog',
      'aria-labelledby': 'popup-name',
      'data-role': 'popup',
      'data-popup': '',
      'data-incident': incident.id,
    },
    heading,
    content,
    bar,
  );
}
