/** How one kind of name is set. Sizes in px; the colours are in the styles, by class. */
export interface LabelStyle {
  readonly className: string;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly capitals: boolean;
  /** Letter spacing, px. */
  readonly spacing: number;
  /** Radius of the dot beside the name, px; 0 for none. */
  readonly dot: number;
}

function style(className: string, size: number, more: Partial<LabelStyle> = {}): LabelStyle {
  return {
    className,
    size,
    weight: 400,
    italic: false,
    capitals: false,
    spacing: 0,
    dot: 0,
    ...more,
  };
}

/** By the kinds of labels.json, and for towns by tier. */
export const STYLES = {
  country: style('country', 12, { weight: 600, capitals: true, spacing: 2.6 }),
  region: style('area', 10.5, { weight: 600, capitals: true, spacing: 1.6 }),
  department: style('area', 10.5, { weight: 600, capitals: true, spacing: 1.8 }),
  sea: style('sea', 13, { italic: true, capitals: true, spacing: 2 }),
  gulf: style('sea', 13, { italic: true, spacing: 0.6 }),
  lake: style('sea', 11.5, { italic: true }),
  island: style('town', 11.5, { italic: true }),
  river: style('river', 11.5, { italic: true, spacing: 0.3 }),
  city: style('city', 13.5, { weight: 600, dot: 3 }),
  town: style('town', 12.5, { dot: 2.5 }),
  village: style('town', 11.5, { dot: 2 }),
  abroad: style('abroad', 12, { dot: 2 }),
} as const;

export type StyleName = keyof typeof STYLES;

/** The text as it is set. */
export function setText(name: string, { capitals }: LabelStyle, locale: string): string {
  return capitals ? name.toLocaleUpperCase(locale) : name;
}

/** Measures set text in the page's own font, px; every text once. */
export function createMeasure(family: string): (text: string, style: LabelStyle) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, { size, weight, italic, spacing }) => {
    const font = `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
    const key = `${font}|${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (context !== null) context.font = font;
    const width = context?.measureText(text).width ?? text.length * size * 0.55;
    const total = width + spacing * text.length;
    known.set(key, total);
    return total;
  };
}
