/** What the page noted while it loaded and was clicked; times in ms since its navigation. */
export interface Noted {
  lcp: number;
  shift: number;
  /** When eight markers stood in the view. */
  markers: number;
  clicked: number;
  popup: number;
  /** Long tasks: start and length. */
  readonly tasks: [start: number, length: number][];
}

export interface What {
  readonly marker: string;
  readonly popup: string;
  readonly count: number;
}

/** Runs in the page before any script of its own and writes to `window.noted`. */
export function observe({ marker, popup, count }: What): void {
  const noted: Noted = { lcp: 0, shift: 0, markers: 0, clicked: 0, popup: 0, tasks: [] };
  (window as unknown as { noted: Noted }).noted = noted;
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  };
  watch('largest-contentful-paint', (entry) => {
    noted.lcp = entry.startTime;
  });
  watch('longtask', ({ startTime, duration }) => noted.tasks.push([startTime, duration]));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as unknown as {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) noted.shift += value;
  });
  const inView = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((one) => {
      const { width, height, right, bottom, left, top } = one.getBoundingClientRect();
      const onScreen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      const loaded = !(one instanceof HTMLImageElement) || one.naturalWidth > 0;
      return width > 0 && height > 0 && onScreen && loaded;
    }).length;
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      noted.clicked ||= timeStamp;
    },
    true,
  );
  const look = (): void => {
    // The message comes after this frame is painted.
    const after = (set: () => void): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = set;
      port2.postMessage(null);
    };
    if (noted.markers === 0 && inView(marker) >= count)
      after(() => {
        noted.markers ||= performance.now();
      });
    if (noted.clicked > 0 && noted.popup === 0 && inView(popup) > 0)
      after(() => {
        noted.popup ||= performance.now();
      });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
