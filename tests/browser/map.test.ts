import '../../src/styles/page.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { View } from '../../src/core/address.ts';
import { openingView } from '../../src/core/frame.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { MapView } from '../../src/map/map-view.ts';
import { createMapView } from '../../src/map/map-view.ts';
import type { MarkerModel } from '../../src/map/marker-model.ts';
import { find } from './page-fixture.ts';

const WIDTH = 640;
const HEIGHT = 520;

function model(id: string, lng: number, lat: number, also: readonly string[] = []): MarkerModel {
  const incidents = [id, ...also].map((one) => ({
    id: one,
    label: `About ${one}`,
    damage: 'arson',
  }));
  return { facility: `f-${id}`, name: id, position: [lng, lat], precision: 'site', incidents };
}

const MARKERS = [
  model('toulon', 6.06, 43.16),
  model('aix', 5.4, 43.48, ['mortars']),
  model('reau', 2.59, 48.6),
];

const heard = { select: vi.fn(), close: vi.fn(), views: [] as (View | null)[] };
let box: HTMLElement;
let view: MapView;

/** The HTML map: a drawing, and links for two of the three markers. */
async function openMap(): Promise<void> {
  box = document.createElement('div');
  box.style.cssText = `position:relative;width:${WIDTH}px;height:${HEIGHT}px;overflow:hidden`;
  const link = (id: string): string =>
    `<a class="marker" data-role="marker" data-incident="${id}" data-facility="f-${id}" href="#${id}"><span class="name">${id}</span></a>`;
  box.append(
    document
      .createRange()
      .createContextualFragment(
        `<div class="frame"><svg class="drawing"></svg><div>${link('toulon')}${link('aix')}</div></div>`,
      ),
  );
  document.body.replaceChildren(box);
  view = await createMapView(box, {
    markers: MARKERS,
    messages: messagesFor('en'),
    reducedMotion: true,
    onSelect: heard.select,
    onClose: heard.close,
    onMove: (one) => heard.views.push(one),
    root: '/',
    locale: 'en',
    detail: false,
    onNotice: () => {},
  });
}

beforeEach(async () => {
  heard.select.mockReset();
  heard.close.mockReset();
  heard.views.length = 0;
  await openMap();
});
afterEach(() => view.destroy());

describe('the map', () => {
  test('adopts the drawing and the links where they are: links become buttons with the same children', () => {
    expect(box.querySelector('.frame')).toBeNull();
    expect(box.querySelector('svg.drawing')).not.toBeNull();
    const marker = find('[data-incident="toulon"]', box);
    expect(marker.tagName).toBe('BUTTON');
    expect(marker.hasAttribute('href')).toBe(false);
    expect(marker.querySelector('.name')?.textContent).toBe('toulon');
  });

  test('opens at the scale of the drawing', () => {
    expect(view.map.getZoom()).toBeCloseTo(openingView(WIDTH, HEIGHT).zoom, 9);
  });

  test('tells which marker was pressed', () => {
    const marker = find('[data-incident="toulon"]', box);
    marker.click();
    expect(heard.select).toHaveBeenCalledExactlyOnceWith('toulon', marker);
  });

  test('shows exactly the markers it is told to, in list order, and makes those the page had not', () => {
    view.show(new Set(['reau', 'toulon']));
    const ids = () =>
      [...box.querySelectorAll<HTMLElement>('[data-role="marker"]')].map(
        (one) => one.dataset['incident'],
      );
    expect(ids()).toEqual(['toulon', 'reau']);
    expect(find('[data-incident="reau"]', box).getAttribute('aria-label')).toBe('About reau');
    view.show(new Set(['aix', 'toulon', 'reau']));
    expect(ids()).toEqual(['toulon', 'aix', 'reau']);
  });

  test('a facility with two incidents has one marker, which speaks of the first that is shown', () => {
    view.show(new Set(['mortars']));
    const marker = find('[data-facility="f-aix"]', box);
    expect(marker.dataset['incident']).toBe('mortars');
    marker.click();
    expect(heard.select).toHaveBeenCalledExactlyOnceWith('mortars', marker);
    expect(view.markerElement('mortars')).toBe(marker);
    view.show(new Set(['mortars', 'aix']));
    expect(marker.dataset['incident']).toBe('aix');
    expect(box.querySelectorAll('[data-role="marker"]')).toHaveLength(1);
  });

  test('marks the selected one, alone', () => {
    view.show(new Set(['toulon', 'aix']));
    view.select('aix');
    view.select('toulon');
    expect(find('[data-incident="toulon"]', box).getAttribute('aria-expanded')).toBe('true');
    expect(find('[data-incident="aix"]', box).getAttribute('aria-expanded')).toBe('false');
    view.select(null);
    expect(box.querySelectorAll('[aria-expanded="true"].marker')).toHaveLength(0);
  });

  test('reports where it was moved to, and null when it is back', () => {
    view.setView({ zoom: 8, lat: 44, lng: 4 });
    expect(heard.views.at(-1)?.zoom).toBeCloseTo(8, 9);
    expect(heard.views.at(-1)?.lat).toBeCloseTo(44, 1);
    view.fit();
    expect(heard.views.at(-1)).toBeNull();
    expect(view.map.getZoom()).toBeCloseTo(openingView(WIDTH, HEIGHT).zoom, 9);
  });

  test('its buttons do what a drag or a wheel does, without motion when motion is unwanted', () => {
    const m = messagesFor('en');
    const press = (name: string) => find(`button[aria-label="${name}"]`, box).click();
    press(m.zoomIn);
    expect(view.map.getZoom()).toBe(Math.floor(openingView(WIDTH, HEIGHT).zoom + 1e-6) + 1);
    const before = view.map.getCenter();
    press(m.panRight);
    expect(view.map.getCenter().lng).toBeGreaterThan(before.lng);
    press(m.panUp);
    expect(view.map.getCenter().lat).toBeGreaterThan(before.lat);
    press(m.fit);
    expect(heard.views.at(-1)).toBeNull();
  });

  test('Home on the map fits, elsewhere it is the page’s', () => {
    view.setView({ zoom: 8, lat: 44, lng: 4 });
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    expect(heard.views.at(-1)).toBeNull();
    view.setView({ zoom: 8, lat: 44, lng: 4 });
    const marker = find('[data-incident="toulon"]', box);
    marker.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    expect(heard.views.at(-1)).not.toBeNull();
  });

  test('opens a popup over a marker when there is room, and says when there is none', () => {
    const content = document.createElement('div');
    content.textContent = '<b>not markup</b>';
    expect(view.openPopup('toulon', content)).toBe(true);
    expect(box.contains(content)).toBe(true);
    view.closePopup();
    expect(box.contains(content)).toBe(false);
    expect(view.openPopup('reau', content)).toBe(false);
    box.style.width = '300px';
    view.map.invalidateSize({ animate: false });
    expect(view.openPopup('toulon', content)).toBe(false);
  });

  test('brings a marker out from under a sheet', () => {
    view.setView({ zoom: 7, lat: 44.2, lng: 6.06 });
    const covered = 300;
    view.reveal('toulon', covered);
    const { top, bottom } = find('[data-incident="toulon"]', box).getBoundingClientRect();
    const free = box.getBoundingClientRect().top + HEIGHT - covered;
    expect((top + bottom) / 2).toBeLessThan(free);
  });

  test('destroy leaves nothing of itself behind', async () => {
    view.destroy();
    expect(box.querySelectorAll('button, .map-credit, .gesture-hint')).toHaveLength(0);
    await openMap();
  });
});
