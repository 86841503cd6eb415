/** Colours of the drawn map. Each is the custom property `--map-<name>` of the styles. */
const NAMES = [
  'sea',
  'shallow',
  'land',
  'france',
  'lift',
  'coast',
  'lake',
  'river',
  'urban',
  'department',
  'region',
  'casing',
  'border',
] as const;

export type ColourName = (typeof NAMES)[number];

/** Colours as a canvas takes them. */
export type Palette = Readonly<Record<ColourName, string>>;

/** Reads the colours as the present theme sets them; system colours are resolved too. */
export function readPalette(container: HTMLElement): Palette {
  // All at once: between single ones the browser would style the page anew.
  const probes = NAMES.map((name) => {
    const probe = container.ownerDocument.createElement('span');
    probe.className = 'map-probe';
    probe.style.color = `var(--map-${name})`;
    return probe;
  });
  container.append(...probes);
  const colours = probes.map((probe, index) => [NAMES[index], getComputedStyle(probe).color]);
  for (const probe of probes) probe.remove();
  return Object.fromEntries(colours) as Palette;
}

/** Calls back whenever the theme may have changed: by the system, by the page, by forced colours. */
export function watchTheme(onChange: () => void): { destroy(): void } {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  // Safari before 14 has lists that tell nothing: the colours then stay as they were.
  for (const query of queries) query.addEventListener?.('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return {
    destroy() {
      for (const query of queries) query.removeEventListener?.('change', onChange);
      observer.disconnect();
    },
  };
}
