import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFiltersView } from '../../src/ui/filters-view.ts';
import { createListView } from '../../src/ui/list-view.ts';
import type { PageIncident } from '../../src/ui/read-page.ts';
import { readPage } from '../../src/ui/read-page.ts';
import { createStatusView } from '../../src/ui/status-view.ts';
import { find, openPage } from './page-fixture.ts';

let incidents: readonly PageIncident[];
beforeEach(() => {
  incidents = readPage(openPage());
});

describe('readPage', () => {
  test('reads every entry as the model, in order', () => {
    expect(incidents.map(({ id }) => id)).toEqual(['toulon', 'enap', 'oise']);
    expect(incidents[0]).toMatchObject({
      facility: 'f-toulon',
      scope: 'core',
      damages: ['gunfire'],
      night: '2025-04-14',
      name: 'Toulon',
      position: [6.06, 43.16],
      precision: 'site',
      when: 'at night',
    });
  });

  test('an entry without a position is in the list but not on the map', () => {
    expect(incidents[2]?.position).toBeNull();
  });
});

describe('the list', () => {
  const render = { shown: new Set(['toulon', 'enap']), selected: 'enap', scope: 'core' } as const;

  test('hides, shows and marks the rows that are there already', () => {
    const rows = incidents.map(({ entry }) => entry);
    const list = createListView(find('#list'), incidents, () => {});
    list.render({ ...render, shown: new Set(['enap']) });
    expect(rows.map(({ hidden }) => hidden)).toEqual([true, false, true]);
    expect(find('#enap .opener').getAttribute('aria-expanded')).toBe('true');
    expect(find('#toulon .opener').getAttribute('aria-expanded')).toBe('false');
    expect(find('[data-list-box="others"]').hidden).toBe(true);
    list.render({ shown: new Set(['oise']), selected: null, scope: 'all' });
    expect(find('[data-list-box="others"]').hidden).toBe(false);
    expect([...document.querySelectorAll('#list li[data-incident]')]).toEqual(rows);
  });

  test('opens by click, Enter and Space, and lets a new tab be a new tab', () => {
    const onSelect = vi.fn();
    createListView(find('#list'), incidents, onSelect);
    const opener = find('#toulon .opener');
    opener.click();
    opener.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    expect(onSelect.mock.calls).toEqual([
      ['toulon', opener],
      ['toulon', opener],
    ]);
    const withCtrl = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    // Without this the test's own page would follow the link.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    opener.dispatchEvent(withCtrl);
    expect(onSelect).toHaveBeenCalledTimes(2);
  });

  test('destroy gives the plain list of links back', () => {
    const list = createListView(find('#list'), incidents, () => {});
    list.render({ ...render, shown: new Set() });
    list.destroy();
    expect(incidents.every(({ entry }) => !entry.hidden)).toBe(true);
    expect(find('#toulon .opener').hasAttribute('role')).toBe(false);
  });
});

describe('the filters', () => {
  const messages = {
    scopeLabel: 'Which',
    scopeCore: 'Eight',
    scopeAll: 'All',
    searchLabel: 'Search',
    searchPlaceholder: 'Search',
  };
  const actions = () => ({ toggleDamage: vi.fn(), setScope: vi.fn(), search: vi.fn() });
  const model = {
    damage: new Set(['arson']),
    counts: new Map([['arson', 2]]),
    scope: 'all',
    searching: false,
  } as const;

  test('turn the legend into buttons that say what is on and how many', () => {
    const view = createFiltersView(
      find('#filters'),
      find('[data-slot="search"]'),
      messages,
      actions(),
    );
    view.render(model);
    const [gunfire, arson] = document.querySelectorAll<HTMLButtonElement>('button.chip');
    expect(gunfire?.getAttribute('aria-pressed')).toBe('false');
    expect(gunfire?.querySelector('.count')?.textContent).toBe('0');
    expect(arson?.getAttribute('aria-pressed')).toBe('true');
    expect(arson?.querySelector('.count')?.textContent).toBe('2');
    expect(find('[data-scope-choice="all"]').getAttribute('aria-pressed')).toBe('true');
  });

  test('hand on what the reader does', () => {
    const told = actions();
    createFiltersView(find('#filters'), find('[data-slot="search"]'), messages, told);
    find('button[data-filter="gunfire"]').click();
    find('[data-scope-choice="core"]').click();
    const search = find('input[type="search"]') as HTMLInputElement;
    search.value = 'agen';
    search.dispatchEvent(new Event('input'));
    expect(told.toggleDamage).toHaveBeenCalledExactlyOnceWith('gunfire');
    expect(told.setScope).toHaveBeenCalledExactlyOnceWith('core');
    expect(told.search).toHaveBeenCalledExactlyOnceWith('agen');
  });

  test('forget the search when it has ended elsewhere, but never under the reader’s hands', () => {
    const view = createFiltersView(
      find('#filters'),
      find('[data-slot="search"]'),
      messages,
      actions(),
    );
    const search = find('input[type="search"]') as HTMLInputElement;
    search.value = 'agen';
    view.render({ ...model, searching: true });
    expect(search.value).toBe('agen');
    search.focus();
    view.render(model);
    expect(search.value).toBe('agen');
    search.blur();
    view.render(model);
    expect(search.value).toBe('');
  });

  test('destroy gives the legend back', () => {
    const view = createFiltersView(
      find('#filters'),
      find('[data-slot="search"]'),
      messages,
      actions(),
    );
    view.destroy();
    expect(document.querySelectorAll('button, input')).toHaveLength(0);
    expect(document.querySelectorAll('span.chip')).toHaveLength(2);
  });
});

describe('the status', () => {
  const messages = {
    shownAll: '{total} places shown',
    shownSome: '{shown} of {total} places shown',
    nothingShown: 'Nothing.',
    showAgain: 'Show all',
  };

  test('counts, and offers the way back when nothing is left', () => {
    const root = document.createElement('p');
    const again = vi.fn();
    const status = createStatusView(root, messages, again);
    status.count(8, 8);
    expect(root.textContent).toBe('8 places shown');
    status.count(3, 8);
    expect(root.textContent).toBe('3 of 8 places shown');
    status.count(0, 8);
    expect(root.textContent).toBe('Nothing. Show all');
    find('button', root).click();
    expect(again).toHaveBeenCalledOnce();
    status.say('<b>text</b>');
    expect(root.children).toHaveLength(0);
  });
});
