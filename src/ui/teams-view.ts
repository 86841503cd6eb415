import type { Stop } from '../core/stop.ts';
import { boundTeams, type TeamBound } from '../core/teams.ts';
import { type BoundTexts, describeBound } from '../i18n/bound-text.ts';
import { element } from './element.ts';

function required<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`found no ${selector} in the chapter, expected one`);
  return found;
}

function readStop({ dataset }: HTMLElement): Stop {
  const read = (name: string): string => dataset[name] ?? '';
  return {
    id: read('stop'),
    position: [Number(read('lng')), Number(read('lat'))],
    low: read('low'),
    high: read('high'),
    reach: Number(read('reach')),
  };
}

function proofRow([pair, ...cells]: readonly string[]): HTMLElement {
  const made = cells.map((cell) => element('td', { class: 'number' }, cell));
  return element('tr', {}, element('th', { scope: 'row' }, pair ?? ''), ...made);
}

/**
 * Lets the reader set the speed: the bound, its reason and its proof follow, computed from the hours that the chapter
 * itself shows. `render` draws one bound; `destroy` leaves the chapter as it is, with the slider off.
 */
export function createTeamsView(root: HTMLElement) {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-stop]')];
  const stops = rows.map(readStop);
  const names = new Map(
    rows.map((row) => [row.dataset['stop'] ?? '', required(row, 'th').textContent ?? '']),
  );
  const texts = JSON.parse(root.dataset['texts'] ?? '') as BoundTexts;
  const slider = required<HTMLInputElement>(root, '#teams-speed');
  const bound = required<HTMLOutputElement>(root, '.bound');
  const why = required(root, '.why');
  const table = required<HTMLTableElement>(root, '.proof');

  const render = (next: TeamBound): void => {
    const text = describeBound(next, names, texts);
    bound.value = text.sentence;
    why.textContent = text.why;
    required(table, 'tbody').replaceChildren(...text.rows.map(proofRow));
    table.hidden = text.rows.length === 0;
    slider.setAttribute('aria-valuetext', texts.bound.speed.replace('{speed}', String(next.speed)));
  };
  const follow = (): void => render(boundTeams(stops, slider.valueAsNumber));
  slider.addEventListener('input', follow);
  slider.disabled = false;
  follow();
  return {
    render,
    destroy(): void {
      slider.removeEventListener('input', follow);
      slider.disabled = true;
    },
  };
}
