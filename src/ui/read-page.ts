import type { Filterable } from '../core/filter.ts';
import type { Position, Precision } from '../core/position.ts';

/** One incident as the page itself holds it: the list is the model, nothing is shipped twice. */
export interface PageIncident extends Filterable {
  readonly entry: HTMLLIElement;
  readonly facility: string;
  readonly name: string;
  readonly label: string;
  readonly when: string;
  /** Null when the place is in the list but not on the map. */
  readonly position: Position | null;
  readonly precision: Precision;
  readonly low: string;
  readonly high: string;
}

function precisionOf(text: string | undefined): Precision {
  return text === 'site' || text === 'street' ? text : 'commune';
}

function readEntry(entry: HTMLLIElement): PageIncident {
  const { dataset } = entry;
  const lng = Number(dataset['lng']);
  const lat = Number(dataset['lat']);
  const located = dataset['lng'] !== undefined && Number.isFinite(lng) && Number.isFinite(lat);
  return {
    entry,
    id: dataset['incident'] ?? '',
    facility: dataset['facility'] ?? '',
    scope: dataset['scope'] ?? '',
    damages: (dataset['damage'] ?? '').split(' ').filter((kind) => kind !== ''),
    night: dataset['night'] ?? '',
    name: entry.querySelector('.opener .name')?.textContent ?? '',
    label: dataset['label'] ?? '',
    when: entry.querySelector('.brief .when')?.textContent ?? '',
    position: located ? [lng, lat] : null,
    precision: precisionOf(dataset['precision']),
    low: dataset['low'] ?? '',
    high: dataset['high'] ?? '',
  };
}

/** Reads every list entry of the page, in its order. */
export function readPage(root: ParentNode): readonly PageIncident[] {
  return [...root.querySelectorAll<HTMLLIElement>('li[data-incident]')].map(readEntry);
}
