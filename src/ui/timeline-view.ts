import { element, writeCount } from './element.ts';

export interface TimelineModel {
  readonly shown: ReadonlySet<string>;
  readonly selected: string | null;
  readonly night: string | null;
  readonly nightCounts: ReadonlyMap<string, number>;
  readonly scope: 'core' | 'all';
}

export interface TimelineMessages {
  readonly earlier: string;
  readonly later: string;
}

export interface TimelineActions {
  select(id: string, opener: HTMLElement): void;
  setNight(night: string | null): void;
  /** Goes to the next or previous attack in order of time. */
  stepInTime(direction: 1 | -1): void;
}

/** The prerendered timeline comes alive: nights filter, stretches open their place, two buttons and the arrows step. */
export function createTimelineView(
  root: HTMLElement,
  messages: TimelineMessages,
  actions: TimelineActions,
): { render(model: TimelineModel): void; opener(id: string): HTMLElement | null; destroy(): void } {
  const controller = new AbortController();
  const { signal } = controller;
  const lanes = new Map<string, HTMLElement>();
  const openers = new Map<string, HTMLElement>();
  for (const lane of root.querySelectorAll<HTMLElement>('[data-lane]')) {
    const id = lane.dataset['lane'] ?? '';
    const link = lane.querySelector<HTMLAnchorElement>('.stretch');
    if (link === null) continue;
    lanes.set(id, lane);
    openers.set(id, link);
    link.setAttribute('role', 'button');
    const open = (event: Event): void => {
      event.preventDefault();
      actions.select(id, link);
    };
    link.addEventListener('click', open, { signal });
    link.addEventListener('keydown', (event) => event.key === ' ' && open(event), { signal });
  }
  const nights = new Map<string, HTMLButtonElement>();
  for (const name of root.querySelectorAll<HTMLElement>('[data-night-choice]')) {
    const night = name.dataset['nightChoice'] ?? '';
    const button = element('button', {
      type: 'button',
      class: 'night-name',
      'aria-pressed': 'false',
    });
    button.append(...name.childNodes);
    button.addEventListener('click', () => {
      actions.setNight(button.getAttribute('aria-pressed') === 'true' ? null : night);
    });
    name.replaceWith(button);
    nights.set(night, button);
  }
  const step = (name: string, sign: string, direction: 1 | -1): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'step' }, sign);
    button.append(direction < 0 ? ` ${name}` : '');
    if (direction > 0) button.prepend(`${name} `);
    button.addEventListener('click', () => actions.stepInTime(direction));
    return button;
  };
  const slot = root.querySelector('[data-slot="steps"]');
  slot?.replaceChildren(step(messages.earlier, '‹', -1), step(messages.later, '›', 1));
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      actions.stepInTime(event.key === 'ArrowLeft' ? -1 : 1);
    },
    { signal },
  );
  return {
    render({ shown, selected, night, nightCounts, scope }) {
      root.classList.toggle('all', scope === 'all');
      for (const [id, lane] of lanes) {
        lane.classList.toggle('dimmed', !shown.has(id));
        lane.classList.toggle('selected', id === selected);
      }
      for (const [date, button] of nights) {
        button.setAttribute('aria-pressed', String(date === night));
        writeCount(button, nightCounts.get(date) ?? 0);
      }
    },
    opener: (id) => openers.get(id) ?? null,
    destroy() {
      controller.abort();
      slot?.replaceChildren();
    },
  };
}
