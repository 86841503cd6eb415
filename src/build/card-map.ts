import type { Callout } from '../core/callout.ts';
import { layoutCallouts, SYMBOL } from '../core/callout.ts';
import { calloutItem } from '../core/frame.ts';
import type { Incident } from '../core/incident.ts';
import { drawingFrame } from '../core/mercator.ts';
import type { Position } from '../core/position.ts';
import { escapeXml } from '../core/xml.ts';
import { FACES, measure } from './card-render.ts';
import type { DrawingPaths } from './outline.ts';
import { SHAPES } from './page/glyph.ts';

/** Where the opening view of France stands on a card, px. */
export interface MapPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Px of the card per px of the page: symbols and names must still be read when a card is shown small. */
const ENLARGED = 1.7;
const LABEL = 13 * ENLARGED;
/** Px of the page by which names may leave the opening view sideways: a card shows more of the neighbours. */
const ROOM = 36;
/** Kept free below, px of the page, since the card ends there. */
const FOOT = 34;

function located(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter((incident) => incident.facility.position !== null);
}

function positionOf(incident: Incident, place: MapPlace): readonly [x: number, y: number] {
  const scale = place.width / drawingFrame().width;
  const item = calloutItem(incident.id, '', incident.facility.position as Position);
  return [place.left + item.x * scale, place.top + item.y * scale];
}

/** Land, France and borders; what leaves the card is cut off by it. */
export function drawLand(paths: DrawingPaths, place: MapPlace): string {
  const scale = place.width / drawingFrame().width;
  return (
    `<g transform="translate(${place.left} ${place.top}) scale(${scale.toFixed(5)})">` +
    `<path class="land" d="${paths.neighbours}"/><path class="france" d="${paths.france}"/>` +
    `<path class="region" d="${paths.regions}"/><path class="border" d="${paths.borders}"/></g>`
  );
}

/** One symbol with its centre at a point, `scale` times its size on the page. */
export function drawSymbol(incident: Incident, x: number, y: number, scale: number): string {
  const kind = incident.damages[0] ?? 'attempt';
  const half = (SYMBOL / 2) * scale;
  return `<g class="${kind}" transform="translate(${(x - half).toFixed(1)} ${(y - half).toFixed(1)}) scale(${scale})">${SHAPES[kind]}</g>`;
}

function drawName(name: string, x: number, y: number, side: Callout['side']): string {
  const reach = (SYMBOL / 2 + 4) * ENLARGED;
  const base = LABEL * 0.34;
  const at = {
    right: [x + reach, y + base, 'start'],
    left: [x - reach, y + base, 'end'],
    bottom: [x, y + reach + LABEL * 0.7, 'middle'],
    top: [x, y - reach, 'middle'],
  }[side] as [number, number, string];
  return `<text class="name" x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${at[2]}" ${FACES['sans-bold']} font-size="${LABEL}">${escapeXml(name)}</text>`;
}

/** All places named and set apart, as the page's own map does it at this size. */
export function drawAllPlaces(incidents: readonly Incident[], place: MapPlace): string {
  const shown = located(incidents);
  const frame = drawingFrame();
  const layout = layoutCallouts(
    shown.map((one) =>
      calloutItem(one.id, one.facility.shortName, one.facility.position as Position),
    ),
    {
      scales: [place.width / ENLARGED / frame.width],
      box: { width: frame.width, height: frame.height },
      margin: ROOM,
      foot: FOOT,
    },
  );
  const lines: string[] = [];
  const marks: string[] = [];
  shown.forEach((incident, index) => {
    const { dx, dy, side } = layout[index] as Callout;
    const [x, y] = positionOf(incident, place);
    const toX = x + dx * ENLARGED;
    const toY = y + dy * ENLARGED;
    if (dx !== 0 || dy !== 0) {
      lines.push(
        `<path class="leader" d="M${x.toFixed(1)} ${y.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}"/><circle class="spot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5"/>`,
      );
    }
    marks.push(
      drawSymbol(incident, toX, toY, ENLARGED) +
        drawName(incident.facility.shortName, toX, toY, side),
    );
  });
  return lines.join('') + marks.join('');
}

type Spot = readonly [x: number, y: number];

const SIDES: readonly Callout['side'][] = ['right', 'left', 'top', 'bottom'];

/** The first side on which the name lies on no other place and inside the card. */
function freeSide(at: Spot, others: readonly Spot[], width: number, edge: number): Callout['side'] {
  const reach = (SYMBOL / 2 + 4) * ENLARGED;
  const half = width / 2;
  const centre = (side: Callout['side']): Spot => {
    if (side === 'right') return [at[0] + reach + half, at[1]];
    if (side === 'left') return [at[0] - reach - half, at[1]];
    return [at[0], at[1] + (side === 'top' ? -1 : 1) * (reach + LABEL / 2)];
  };
  const free = SIDES.find((side) => {
    const [x, y] = centre(side);
    const clear = others.every(
      (other) => Math.abs(other[0] - x) > half + 10 || Math.abs(other[1] - y) > LABEL,
    );
    return clear && x + half < edge;
  });
  return free ?? 'right';
}

/** One place with its name; the others as quiet dots, so that the eye finds one thing. `edge`: right end, px. */
export function drawOnePlace(
  incidents: readonly Incident[],
  chosen: Incident,
  place: MapPlace,
  edge: number,
): string {
  const shown = located(incidents);
  const others = shown
    .filter((incident) => incident !== chosen)
    .map((incident) => positionOf(incident, place));
  const dots = others.map(
    ([x, y]) => `<circle class="other" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="7"/>`,
  );
  if (!shown.includes(chosen)) return dots.join('');
  const [x, y] = positionOf(chosen, place);
  const name = chosen.facility.shortName;
  const side = freeSide([x, y], others, measure(name, 'sans-bold', LABEL), edge - 12);
  return dots.join('') + drawSymbol(chosen, x, y, ENLARGED) + drawName(name, x, y, side);
}
