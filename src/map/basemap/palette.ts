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
  const probe = container.ownerDocument.createElement('span');
  probe.className = 'map-probe';
  container.append(probe);
  const style = getComputedStyle(probe);
  const read = (name: ColourName): string => {
    probe.style.color = `var(--map-${name})`;
    return style.color;
  };
  const palette = Object.fromEntries(NAMES.map((name) => [name, read(name)])) as Palette;
  probe.remove();
  return palette;
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
