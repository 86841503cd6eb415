import type { ShareMessages } from '../i18n/en-share.ts';
import { fill } from '../i18n/fill.ts';
import { element } from './element.ts';
import type { SharePlace, ShareState } from './share-model.ts';
import { KINDS } from './share-model.ts';

/** The dialog's own words and the two that it shares with the filters. */
export interface DialogMessages extends ShareMessages {
  readonly scopeCore: string;
  readonly scopeAll: string;
}

type Change = (news: Partial<ShareState>) => void;
type Option = readonly [value: string, label: string];

const WIDTHS = [300, 400, 600, 800];
const LEAST_HEIGHT = 300;
const MOST_HEIGHT = 2000;

function field(name: string, label: string, control: HTMLElement): HTMLElement {
  control.id = `share-${name}`;
  return element(
    'p',
    { class: 'share-field', 'data-field': name },
    element('label', { for: control.id }, label),
    control,
  );
}

function select(
  options: readonly Option[],
  value: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const made = element(
    'select',
    {},
    ...options.map(([key, label]) => element('option', { value: key }, label)),
  );
  made.value = value;
  made.addEventListener('change', () => onChange(made.value));
  return made;
}

/** What is no number is put back to what held before; what is out of bounds is brought into them. */
function heightInput(state: ShareState, change: Change): HTMLInputElement {
  let { height } = state;
  const made = element('input', {
    type: 'number',
    min: String(LEAST_HEIGHT),
    max: String(MOST_HEIGHT),
    step: '10',
    value: String(state.height),
    inputmode: 'numeric',
  });
  made.addEventListener('change', () => {
    const given = Number.isFinite(made.valueAsNumber) ? made.valueAsNumber : height;
    height = Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, given)));
    made.value = String(height);
    change({ height });
  });
  return made;
}

/** The choice of what is copied, as a group of radio buttons: arrow keys move through it. */
export function kindField(state: ShareState, messages: ShareMessages, change: Change): HTMLElement {
  const choices = KINDS.map((kind) => {
    const radio = element('input', { type: 'radio', name: 'share-kind', value: kind });
    radio.checked = kind === state.kind;
    radio.addEventListener('change', () => change({ kind }));
    return element(
      'label',
      { class: 'share-kind' },
      radio,
      element('span', {}, messages.kinds[kind]),
    );
  });
  return element(
    'fieldset',
    { class: 'share-kinds' },
    element('legend', {}, messages.kindLabel),
    ...choices,
  );
}

/** What is shown: place and language. */
function subjectFields(
  state: ShareState,
  places: readonly SharePlace[],
  messages: DialogMessages,
  change: Change,
): readonly HTMLElement[] {
  const placeOptions: readonly Option[] = [
    ['', messages.allPlaces],
    ...places.map(({ id, name }): Option => [id, name]),
  ];
  const languages: readonly Option[] = [
    ['en', 'English'],
    ['fr', 'Français'],
  ];
  const place = select(placeOptions, state.incident ?? '', (id) =>
    change({ incident: id || null }),
  );
  const language = select(languages, state.locale, (value) =>
    change({ locale: value === 'fr' ? 'fr' : 'en' }),
  );
  return [field('place', messages.place, place), field('language', messages.language, language)];
}

/** How it is shown: colours, with or without the list, which attacks. */
function lookFields(
  state: ShareState,
  messages: DialogMessages,
  change: Change,
): readonly HTMLElement[] {
  const shown: readonly Option[] = [
    ['map', messages.shownMap],
    ['full', messages.shownFull],
  ];
  const scopes: readonly Option[] = [
    ['core', messages.scopeCore],
    ['all', messages.scopeAll],
  ];
  const theme = select(Object.entries(messages.themes), state.theme, (value) =>
    change({ theme: value as ShareState['theme'] }),
  );
  const ui = select(shown, state.ui, (value) => change({ ui: value === 'full' ? 'full' : 'map' }));
  const scope = select(scopes, state.scope, (value) =>
    change({ scope: value === 'all' ? 'all' : 'core' }),
  );
  return [
    field('theme', messages.theme, theme),
    field('shown', messages.shown, ui),
    field('scope', messages.scope, scope),
  ];
}

/** Every other choice; `data-field` names each, so that those that mean nothing can be hidden. */
export function choiceFields(
  state: ShareState,
  places: readonly SharePlace[],
  messages: DialogMessages,
  change: Change,
): readonly HTMLElement[] {
  const widths: readonly Option[] = [
    ['', messages.fullWidth],
    ...WIDTHS.map((size): Option => [String(size), fill(messages.px, { size })]),
  ];
  const width = select(widths, String(state.width ?? ''), (value) =>
    change({ width: value === '' ? null : Number(value) }),
  );
  return [
    ...subjectFields(state, places, messages, change),
    ...lookFields(state, messages, change),
    field('width', messages.width, width),
    field('height', messages.height, heightInput(state, change)),
  ];
}
