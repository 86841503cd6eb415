import type { Options, View } from './core/address.ts';
import { parseHash } from './core/address.ts';
import { groupByFacility } from './core/facility-group.ts';
import { DAMAGES } from './core/incident.ts';
import { inTimeOrder } from './core/timeline.ts';
import type { ClientMessages } from './i18n/client.ts';
import type { MapView } from './map/map-view.ts';
import type { MarkerModel } from './map/marker-model.ts';
import { nextPaint, nextTask } from './next-task.ts';
import type { Store } from './state/store.ts';
import { createStore } from './state/store.ts';
import { syncAddress } from './state/url-sync.ts';
import type { DossierHost } from './ui/dossier-host.ts';
import { createDossierHost } from './ui/dossier-host.ts';
import { createFiltersView } from './ui/filters-view.ts';
import { createListView } from './ui/list-view.ts';
import { unfoldForPrint } from './ui/print-view.ts';
import type { PageIncident } from './ui/read-page.ts';
import { readPage } from './ui/read-page.ts';
import { createSheet } from './ui/sheet.ts';
import { createStatusView } from './ui/status-view.ts';
import { createTimelineView } from './ui/timeline-view.ts';

export interface AppSettings {
  readonly messages: ClientMessages;
  readonly options: Options;
  /** In a frame the address is read once and never written, and nothing scrolls the host's page. */
  readonly framed: boolean;
}

/** What the entry of a page or of a frame may do with the running map. */
export interface App {
  /** Opens a place, or closes the open one with null; unknown ids do nothing. The focus stays where it is. */
  select(id: string | null): void;
  setScope(scope: 'core' | 'all'): void;
  /** Tells every change of the open place. */
  onSelect(listener: (id: string | null) => void): void;
}

/** What all parts of the wiring share. */
interface Bench extends AppSettings {
  readonly incidents: readonly PageIncident[];
  readonly byId: ReadonlyMap<string, PageIncident>;
  readonly store: Store;
  /** The reader pressed something: only during such a call may the focus move. */
  readonly press: (id: string | null, opener: HTMLElement | null) => void;
  readonly acting: () => { readonly opener: HTMLElement | null } | null;
}

/** The element of the page that a selector must find. */
export function required(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`found no ${selector} in the page, expected one`);
  return found;
}

/** One marker per facility that has a position, carrying its incidents in list order. */
function toMarkers(incidents: readonly PageIncident[]): readonly MarkerModel[] {
  return groupByFacility(incidents).flatMap(({ facility, items }) => {
    const [first] = items;
    if (first === undefined || first.position === null) return [];
    const { name, position, precision } = first;
    const carried = items.map(({ id, label, damages }) => ({
      id,
      label,
      damage: damages[0] ?? 'attempt',
    }));
    return [{ facility, name, position, precision, incidents: carried }];
  });
}

/** Reads the page's model and makes the store and the reader's press from it. */
function createBench(settings: AppSettings): Bench {
  const incidents = readPage(document);
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const store = createStore(
    incidents.map((incident) => ({
      ...incident,
      // Read when somebody searches, not at the start.
      get text() {
        return incident.entry.textContent ?? '';
      },
    })),
    DAMAGES,
    settings.options.scope,
  );
  let acting: { readonly opener: HTMLElement | null } | null = null;
  const press = (id: string | null, opener: HTMLElement | null): void => {
    acting = { opener };
    // A second press on an open place closes it.
    store.select(id === store.$selected.get() ? null : id);
    acting = null;
  };
  return { ...settings, incidents, byId, store, press, acting: () => acting };
}

/** A frame has no timeline: the views that a document holds are found, not assumed. */
function createTimeline({ incidents, store, press, messages }: Bench) {
  const root = document.querySelector<HTMLElement>('#timeline');
  if (root === null) return null;
  const timeline = createTimelineView(root, messages, {
    select: press,
    setNight: store.setNight,
    stepInTime: (direction) => {
      const visible = new Set(store.$visible.get());
      const order = inTimeOrder(incidents.filter(({ id }) => visible.has(id)));
      const at = order.findIndex(({ id }) => id === store.$selected.get());
      const start = at < 0 && direction < 0 ? 0 : at;
      const next = order[(start + direction + order.length) % order.length];
      if (next !== undefined) press(next.id, timeline.opener(next.id));
    },
  });
  return timeline;
}

/** The views that the document holds already, each with what it needs to draw the present state. */
function createViews(bench: Bench) {
  const { incidents, store, press, messages } = bench;
  const list = createListView(required('#list'), incidents, press);
  const filters = createFiltersView(
    required('#filters'),
    required('[data-slot="search"]'),
    messages,
    store,
  );
  const status = createStatusView(required('.list .status'), messages, store.showAll);
  const timeline = createTimeline(bench);
  const render = (): void => {
    const shown = new Set(store.$visible.get());
    const { damage, scope, night, found } = store.$filters.get();
    const selected = store.$selected.get();
    list.render({ shown, selected, scope });
    filters.render({
      damage: new Set(damage ?? DAMAGES),
      counts: store.$damageCounts.get(),
      scope,
      searching: found !== null,
    });
    timeline?.render({ shown, selected, night, nightCounts: store.$nightCounts.get(), scope });
  };
  return { list, status, render };
}

type Views = ReturnType<typeof createViews>;

/** A file of the site did not come. What there is to say for the console, the browser has said. */
export class FileLost extends Error {}

async function loadMap(): Promise<typeof import('./map/map-view.ts')> {
  try {
    return await import('./map/map-view.ts');
  } catch (cause) {
    throw new FileLost('found no script of the map, expected one', { cause });
  }
}

/** Leaflet takes over the HTML map; its view and the store's follow each other. */
async function createMap(
  { createMapView }: Awaited<ReturnType<typeof loadMap>>,
  { incidents, store, press, messages, options }: Bench,
  { status }: Views,
): Promise<MapView> {
  // The view that the map itself reported last. Compared by identity, not by a flag: the store may notify later.
  let reported: View | null | undefined;
  const map = await createMapView(required('#map'), {
    markers: toMarkers(incidents),
    messages,
    root: messages.root,
    locale: messages.locale,
    detail: options.basemap === 'ign',
    onNotice: status.say,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    onSelect: press,
    onClose: () => press(null, null),
    onMove: (view) => {
      reported = view;
      store.setView(view);
    },
  });
  store.$view.listen((view) => {
    if (view === reported) return;
    reported = undefined;
    if (view === null) map.fit();
    else map.setView(view);
  });
  return map;
}

/** The dialog of one place, over its marker or in the sheet. */
function createDossiers(bench: Bench, map: MapView, { list }: Views): DossierHost {
  const { messages, store, press, acting, framed, incidents } = bench;
  const box = required('#map');
  const sheet = createSheet(required('.map-box').parentElement ?? document.body);
  return createDossierHost({
    messages,
    places: {
      openPopup: map.openPopup,
      closePopup: map.closePopup,
      openSheet: (id, content) => {
        sheet.open(content);
        const scrolls = acting() !== null && !framed;
        void nextPaint().then(() => {
          if (!content.isConnected) return;
          // The page brings the map above the sheet, then the map brings the marker into its free part.
          if (scrolls) box.scrollIntoView({ block: 'start', behavior: 'instant' });
          map.reveal(id, sheet.covered(box.getBoundingClientRect()));
        });
      },
      closeSheet: sheet.close,
    },
    fallbackFocus: box,
    close: () => press(null, null),
    open: (id) => press(id, map.markerElement(id) ?? list.opener(id)),
    siblings: ({ id, facility }) => {
      const visible = new Set(store.$visible.get());
      return incidents.filter(
        (other) => other.facility === facility && other.id !== id && visible.has(other.id),
      );
    },
    step: (direction) => {
      const visible = store.$visible.get();
      const at = visible.indexOf(store.$selected.get() ?? '');
      const next = visible[(at + direction + visible.length) % visible.length];
      if (next !== undefined) press(next, map.markerElement(next) ?? list.opener(next));
    },
  });
}

/** Goes where the address says: the hash before the options of the query. */
function openAddress({ store, byId, options, framed, messages }: Bench, { status }: Views): void {
  const ids: ReadonlySet<string> = new Set(byId.keys());
  const reading = parseHash(location.hash, ids);
  if (reading !== null)
    store.restore({ ...reading, incident: reading.incident ?? options.incident });
  else store.select(options.incident);
  // Only now: opening what an address asks for is no step of the reader's.
  if (!framed) syncAddress(store, ids, window);
  if (options.incident !== null && !ids.has(options.incident)) status.say(messages.noSuchPlace);
}

/** The composition root: the only place that knows the store and the views, for pages and frames alike. */
export async function startApp(settings: AppSettings): Promise<App> {
  // First of all: while the map has not come, every link of the page leads where it led without scripts.
  const module = await loadMap();
  await nextTask();
  const bench = createBench(settings);
  const { store, byId, incidents, acting } = bench;
  await nextTask();
  const views = createViews(bench);
  // Painted before Leaflet measures the page, which would style it all at once.
  await nextPaint();
  const map = await createMap(module, bench, views);
  await nextTask();
  const dossier = createDossiers(bench, map, views);
  let shown: readonly string[] | null = null;
  const render = (): void => {
    views.render();
    const visible = store.$visible.get();
    // Setting symbols and names apart is work: only when others are to be seen, not at every opened place.
    if (visible !== shown) map.show(new Set(visible));
    shown = visible;
    map.select(store.$selected.get());
  };
  const total = (): number =>
    incidents.filter(({ scope }) => scope === 'core' || store.$filters.get().scope === 'all')
      .length;
  let started = false;
  store.$filters.listen(() => {
    render();
    if (started) views.status.count(store.$visible.get().length, total());
  });
  store.$selected.listen((id) => {
    const opener = acting()?.opener ?? null;
    dossier.show(id === null ? null : (byId.get(id) ?? null), opener, acting() !== null);
    // The reader waits for the dialog; what else shows the choice follows it.
    void nextPaint().then(render);
  });
  render();
  openAddress(bench, views);
  started = true;
  unfoldForPrint(document);
  return {
    select: (id) => {
      if (id === null || byId.has(id)) store.select(id);
    },
    setScope: store.setScope,
    onSelect: (listener) => {
      store.$selected.listen(listener);
    },
  };
}
