import '../styles/share.css';
import { frameAddress, pictureAddress } from '../core/snippet.ts';
import { element } from './element.ts';
import type { DialogMessages } from './share-fields.ts';
import { choiceFields, kindField } from './share-fields.ts';
import type { SharePlace, ShareState } from './share-model.ts';
import { codeOf, FIELDS, wordsOf } from './share-model.ts';

/** What the dialog is opened with. */
export interface ShareSettings {
  readonly messages: DialogMessages;
  readonly places: readonly SharePlace[];
  readonly state: ShareState;
  /** Absolute root of the site, for what is copied. */
  readonly root: string;
  /** Root of the site as this page reaches it, for the preview. */
  readonly near: string;
  /** Address of the page that tells what an editor allows. */
  readonly check: string;
}

/** The frame, or for what has none the picture that other sites show, as it will look. */
function preview(near: string, state: ShareState, title: string): HTMLElement {
  if (state.kind === 'link' || state.kind === 'picture')
    return element('img', { src: pictureAddress(near, state), alt: title, class: 'share-picture' });
  const frame = element('iframe', {
    src: frameAddress(near, state),
    title,
    width: state.width === null ? '100%' : String(state.width),
    height: String(state.height),
    allow: 'fullscreen',
  });
  return frame;
}

function copyRow(code: HTMLTextAreaElement, messages: DialogMessages): HTMLElement {
  const said = element('span', { role: 'status', class: 'share-said' });
  const button = element('button', { type: 'button', class: 'share-copy' }, messages.copy);
  button.addEventListener('click', () => {
    said.textContent = '';
    const written =
      navigator.clipboard?.writeText(code.value) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => {
        said.textContent = messages.copied;
      },
      () => {
        code.focus();
        code.select();
        said.textContent = messages.copyFailed;
      },
    );
  });
  return element('p', { class: 'share-row' }, button, said);
}

interface Parts {
  readonly hint: HTMLElement;
  readonly stage: HTMLElement;
  readonly code: HTMLTextAreaElement;
}

/** The parts that follow the choices. */
function createParts(): Parts {
  return {
    hint: element('p', { class: 'share-hint', 'aria-live': 'polite' }),
    stage: element('div', {
      class: 'share-stage',
      role: 'group',
      tabindex: '0',
      'aria-labelledby': 'share-preview',
    }),
    code: element('textarea', {
      id: 'share-code',
      readonly: '',
      rows: '6',
      spellcheck: 'false',
      lang: 'zxx',
    }),
  };
}

/** The dialog with everything in it; `choices` are the groups of controls. */
function assemble(
  { messages, check }: ShareSettings,
  choices: readonly [kinds: HTMLElement, fields: readonly HTMLElement[]],
  { hint, stage, code }: Parts,
): HTMLDialogElement {
  const [kinds, fields] = choices;
  const close = element(
    'button',
    { type: 'button', class: 'share-close', 'aria-label': messages.close, title: messages.close },
    '×',
  );
  const link = element('a', { href: check }, messages.check);
  const dialog = element(
    'dialog',
    { class: 'share-dialog', 'aria-labelledby': 'share-heading' },
    element('h2', { id: 'share-heading', tabindex: '-1', autofocus: '' }, messages.heading),
    close,
    element(
      'div',
      { class: 'share-choices' },
      kinds,
      hint,
      ...fields,
      element('p', { class: 'share-check' }, link),
    ),
    element(
      'div',
      { class: 'share-result' },
      element('label', { for: 'share-code' }, messages.code),
      code,
      copyRow(code, messages),
      element('h3', { id: 'share-preview' }, messages.preview),
      stage,
    ),
  );
  close.addEventListener('click', () => dialog.close());
  return dialog;
}

/**
 * Opens the dialog that makes a snippet, with a live preview. A modal `<dialog>`: the focus stays in it, Escape and
 * the close button give it back to what opened it. It leaves nothing behind when it closes.
 */
export function openShareDialog(settings: ShareSettings): void {
  const { messages, places } = settings;
  const parts = createParts();
  let state = settings.state;
  let shown = '';

  const render = (): void => {
    const words = wordsOf(state, places);
    parts.code.value = codeOf(settings.root, state, words);
    parts.hint.textContent = messages.hints[state.kind];
    for (const one of fields) one.hidden = !FIELDS[state.kind].includes(one.dataset['field'] ?? '');
    // A new frame for every change that shows: navigating the old one would fill the reader's history.
    const drawn = preview(settings.near, state, words.title);
    if (drawn.outerHTML === shown) return;
    shown = drawn.outerHTML;
    parts.stage.replaceChildren(drawn);
  };
  const change = (news: Partial<ShareState>): void => {
    state = { ...state, ...news };
    render();
  };
  const fields = choiceFields(state, places, messages, change);
  const dialog = assemble(settings, [kindField(state, messages, change), fields], parts);
  // The map and the list listen to keys of their own.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  parts.code.addEventListener('focus', () => parts.code.select());
  document.body.append(dialog);
  render();
  dialog.showModal();
}
