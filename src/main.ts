import type { Options, View } from './core/address.ts';
import { parseHash, parseQuery } from './core/address.ts';
import { DAMAGES } from './core/incident.ts';
import { inTimeOrder } from './core/timeline.ts';
import type { ClientMessages } from './i18n/client.ts';
import type { MapView, MarkerModel } from './map/map-view.ts';
import { createStore } from './state/store.ts';
import { syncAddress } from './state/url-sync.ts';
import { createDossierHost } from './ui/dossier-host.ts';
import { createFiltersView } from './ui/filters-view.ts';
import { createListView } from './ui/list-view.ts';
import { unfoldForPrint } from './ui/print-view.ts';
import type { PageIncident } from './ui/read-page.ts';
import { readPage } from './ui/read-page.ts';
import { createSheet } from './ui/sheet.ts';
import { createStatusView } from './ui/status-view.ts';
import { createTimelineView } from './ui/timeline-view.ts';

function required(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`found no ${selector} in the page, expected one`);
  return found;
}

/** The messages that the build wrote into the page. */
function readMessages(): ClientMessages {
  return JSON.parse(required('#messages').textContent ?? '') as ClientMessages;
}

function toMarkers(incidents: readonly PageIncident[]): readonly MarkerModel[] {
  return incidents.flatMap(({ id, facility, name, label, damages, position, precision }) =>
    position === null
      ? []
      : [{ id, facility, name, label, damage: damages[0] ?? 'attempt', position, precision }],
  );
}

/** The composition root: the only place that knows the store and the views. */
async function start(messages: ClientMessages, options: Options): Promise<void> {
  const incidents = readPage(document);
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const ids: ReadonlySet<string> = new Set(byId.keys());
  const store = createStore(
    incidents.map((incident) => ({ ...incident, text: incident.entry.textContent ?? '' })),
    DAMAGES,
    options.scope,
  );
  // Set while a callback of the reader's runs: only then may the focus move.
  let acting: { readonly opener: HTMLElement | null } | null = null;
  const select = (id: string | null, opener: HTMLElement | null): void => {
    acting = { opener };
    // A second press on an open place closes it.
    store.select(id === store.$selected.get() ? null : id);
    acting = null;
  };

  const box = required('#map');
  const list = createListView(required('#list'), incidents, select);
  const filters = createFiltersView(
    required('#filters'),
    required('[data-slot="search"]'),
    messages,
    store,
  );
  const status = createStatusView(required('.list .status'), messages, store.showAll);
  const timeline = createTimelineView(required('#timeline'), messages, {
    select,
    setNight: store.setNight,
    stepInTime: (direction) => {
      const visible = new Set(store.$visible.get());
      const order = inTimeOrder(incidents.filter(({ id }) => visible.has(id)));
      const at = order.findIndex(({ id }) => id === store.$selected.get());
      const start = at < 0 && direction < 0 ? 0 : at;
      const next = order[(start + direction + order.length) % order.length];
      if (next !== undefined) select(next.id, timeline.opener(next.id));
    },
  });
  const sheet = createSheet(required('.map-box'));
  const { createMapView } = await import('./map/map-view.ts');
  // The view that the map itself reported last. Compared by identity, not by a flag: the store may notify later.
  let reported: View | null | undefined;
  const map: MapView = createMapView(box, {
    markers: toMarkers(incidents),
    messages,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    onSelect: select,
    onClose: () => select(null, null),
    onMove: (view) => {
      reported = view;
      store.setView(view);
    },
  });
  const dossier = createDossierHost({
    messages,
    places: {
      openPopup: map.openPopup,
      closePopup: map.closePopup,
      openSheet: (id, content) => {
        sheet.open(content);
        // The page brings the map above the sheet, then the map brings the marker into its free part.
        if (acting !== null) box.scrollIntoView({ block: 'start', behavior: 'instant' });
        map.reveal(id, sheet.covered(box.getBoundingClientRect()));
      },
      closeSheet: sheet.close,
    },
    fallbackFocus: box,
    close: () => select(null, null),
    step: (direction) => {
      const visible = store.$visible.get();
      const at = visible.indexOf(store.$selected.get() ?? '');
      const next = visible[(at + direction + visible.length) % visible.length];
      if (next !== undefined) select(next, map.markerElement(next) ?? list.opener(next));
    },
  });

  const render = (): void => {
    const shown = new Set(store.$visible.get());
    const { damage, scope } = store.$filters.get();
    list.render({ shown, selected: store.$selected.get(), scope });
    filters.render({
      damage: new Set(damage ?? DAMAGES),
      counts: store.$damageCounts.get(),
      scope,
    });
    timeline.render({
      shown,
      selected: store.$selected.get(),
      night: store.$filters.get().night,
      nightCounts: store.$nightCounts.get(),
      scope,
    });
    map.show(shown);
    map.select(store.$selected.get());
  };
  const total = (): number =>
    incidents.filter(({ scope }) => scope === 'core' || store.$filters.get().scope === 'all')
      .length;
  let started = false;
  store.$filters.listen(() => {
    render();
    if (started) status.count(store.$visible.get().length, total());
  });
  store.$selected.listen((id) => {
    render();
    dossier.show(
      id === null ? null : (byId.get(id) ?? null),
      acting?.opener ?? null,
      acting !== null,
    );
  });
  store.$view.listen((view) => {
    if (view === reported) return;
    reported = undefined;
    if (view === null) map.fit();
    else map.setView(view);
  });
  render();
  syncAddress(store, ids, window);
  const reading = parseHash(location.hash, ids);
  if (reading !== null)
    store.restore({ ...reading, incident: reading.incident ?? options.incident });
  else store.select(options.incident);
  if (options.incident !== null && !ids.has(options.incident)) status.say(messages.noSuchPlace);
  started = true;
  unfoldForPrint(document);
}

function boot(): void {
  const root = document.documentElement;
  const asked = parseQuery(location.search);
  // A place page opens on its place unless the address says otherwise.
  const options = { ...asked, incident: asked.incident ?? root.dataset['open'] ?? null };
  if (options.theme !== 'auto') root.dataset['theme'] = options.theme;
  if (options.ui === 'map') root.dataset['ui'] = 'map';
  const messages = readMessages();
  start(messages, options).then(
    () => {
      root.dataset['map'] = 'ready';
    },
    (cause: unknown) => {
      root.dataset['map'] = 'static';
      required('.list .status').textContent = messages.scriptsFailed;
      reportError(cause);
    },
  );
}

boot();
