import type { IncidentCollection } from '../core/feature.ts';
import type { Recounted, StatedResult } from '../core/recount.ts';
import { recount } from '../core/recount.ts';
import type { Inquiry } from '../core/totals.ts';
import type { RecountMessages } from '../i18n/en-totals.ts';
import { fill } from '../i18n/fill.ts';
import { element } from './element.ts';

/** A total as the chapter states it, with the words that the reader knows it by. */
interface TotalRow extends StatedResult {
  readonly what: string;
}

function readRow(row: HTMLElement): TotalRow {
  const text = row.querySelector<HTMLElement>('[data-claim]');
  const id = text?.dataset['claim'] ?? '';
  return { id, stated: row.dataset['gives'] ?? '', what: text?.textContent ?? '' };
}

/** The inquiries among the official answers, as the page lists them: who, when, and about which places. */
export function readInquiries(root: ParentNode): readonly Inquiry[] {
  const rows = root.querySelectorAll('#responses li[data-act="inquiry"]');
  return [...rows].map((row) => ({
    // Who speaks, and after a comma in which function.
    by: (row.querySelector('b')?.textContent ?? '').split(', ')[0] ?? '',
    on: row.querySelector('time')?.dateTime ?? '',
    incidents: [...row.querySelectorAll('a.about')].map((link) =>
      (link.getAttribute('href') ?? '').slice(1),
    ),
  }));
}

async function fetchIncidents(address: string): Promise<IncidentCollection> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`found status ${response.status}, expected the data`);
  return (await response.json()) as IncidentCollection;
}

/**
 * One line at the end of the chapter: its totals counted anew, and each that differs from what the page states.
 * `load` counts in the GeoJSON at an address, and says so when that cannot be read; `render` draws an outcome, null
 * for one that failed; `destroy` takes the line away.
 */
export function createTotalsView(chapter: HTMLElement, messages: RecountMessages) {
  const rows = [...chapter.querySelectorAll<HTMLElement>('li[data-gives]')].map(readRow);
  const box = element('div', { class: 'recount' });
  chapter.append(box);

  const say = (text: string): HTMLElement => element('p', { class: 'meta' }, text);
  const contents = (outcome: readonly Recounted[]): readonly HTMLElement[] => {
    const values = outcome.map(({ found }) => found.split(' ')[0]).join(', ');
    const differing = outcome.filter(({ same }) => !same);
    if (differing.length === 0) return [say(fill(messages.same, { values }))];
    const counts = { count: differing.length, total: outcome.length };
    const lines = differing.map(({ id, stated, found }) => {
      const what = rows.find((row) => row.id === id)?.what ?? id;
      return element('li', {}, fill(messages.line, { what, stated, found }));
    });
    return [say(fill(messages.differs, counts)), element('ul', {}, ...lines)];
  };
  const render = (outcome: readonly Recounted[] | null): void => {
    box.replaceChildren(...(outcome === null ? [say(messages.failed)] : contents(outcome)));
  };
  return {
    render,
    async load(address: string): Promise<void> {
      try {
        const { features } = await fetchIncidents(address);
        const incidents = features.map(({ properties }) => properties);
        const inquiries = readInquiries(chapter.ownerDocument);
        render(recount(rows, { incidents, inquiries }));
      } catch {
        render(null);
      }
    },
    destroy: (): void => box.remove(),
  };
}
