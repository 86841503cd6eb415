import { computeHeadline } from '../core/figures.ts';
import type { Incident } from '../core/incident.ts';
import { DAMAGES } from '../core/incident.ts';
import { drawingFrame } from '../core/mercator.ts';
import { escapeXml } from '../core/xml.ts';
import { formatList } from '../i18n/format.ts';
import type { MapPlace } from './card-map.ts';
import { drawAllPlaces, drawLand, drawOnePlace, drawSymbol } from './card-map.ts';
import type { Palette } from './card-palette.ts';
import { colour } from './card-palette.ts';
import type { Face } from './card-render.ts';
import { FACES, wrap } from './card-render.ts';
import { CARD } from './card-size.ts';
import type { DrawingPaths } from './outline.ts';
import type { PageContext } from './page/context.ts';
import { coreIncidents, dateOf } from './page/context.ts';

const MARGIN = 56;
const PANEL = 500;
const TEXT = PANEL - MARGIN - 24;

function mapPlace(): MapPlace {
  const frame = drawingFrame();
  const height = CARD.height - 36;
  const width = (height * frame.width) / frame.height;
  return { left: CARD.width - width - 34, top: 18, width };
}

/** The page's colours for everything a card draws. */
function sheet(palette: Palette): string {
  const of = (name: string): string => colour(palette, name);
  const marks = DAMAGES.filter((kind) => kind !== 'attempt').map(
    (kind) => `.${kind} .body{fill:${of(kind)};stroke:${of('raised')};stroke-width:2}`,
  );
  return (
    `.land{fill:${of('land')}}.france{fill:${of('france')};stroke:${of('coast')};stroke-width:1.2}` +
    `.region,.border{fill:none;stroke:${of('region')}}.border{stroke:${of('border')}}` +
    `${marks.join('')}.ink{fill:none;stroke:${of('on-mark')};stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}` +
    `.attempt .body{fill:${of('raised')};stroke:${of('attempt')};stroke-width:2.4;stroke-dasharray:4 3}` +
    `.name{fill:${of('ink')};stroke:${of('france')};stroke-width:7;stroke-linejoin:round;paint-order:stroke}` +
    `.leader{stroke:${of('ink')};stroke-width:2.4;opacity:0.75}.spot{fill:${of('ink')}}` +
    `.other{fill:${of('soft')};stroke:${of('france')};stroke-width:3}` +
    `.strong{fill:${of('ink')}}.soft{fill:${of('soft')}}`
  );
}

interface Block {
  readonly face: Face;
  readonly size: number;
  readonly tone: 'strong' | 'soft';
  readonly text: string;
}

/** Sets a block of text with its first line's top at `top`; returns the drawing and where it ends, px. */
function setBlock(block: Block, top: number): { readonly drawn: string; readonly end: number } {
  const leading = block.size * (block.face === 'serif' ? 1.12 : 1.32);
  const lines = wrap(block.text, block.face, block.size, TEXT);
  const drawn = lines.map(
    (line, index) =>
      `<text class="${block.tone}" x="${MARGIN}" y="${(top + index * leading + block.size * 0.86).toFixed(1)}" ${FACES[block.face]} font-size="${block.size}">${escapeXml(line)}</text>`,
  );
  return { drawn: drawn.join(''), end: top + lines.length * leading };
}

const TITLE_SIZES = [50, 46, 42, 38, 34];
const TITLE_LINES = 3;
const TITLE_TOP = 82;

/** The headline, as large as three lines allow. */
function setTitle(text: string, top: number): ReturnType<typeof setBlock> {
  const fits = TITLE_SIZES.find((size) => wrap(text, 'serif', size, TEXT).length <= TITLE_LINES);
  const size = fits ?? (TITLE_SIZES.at(-1) as number);
  return setBlock({ face: 'serif', size, tone: 'strong', text }, top);
}

/** Size of the small print, px. */
const FOOT_SIZE = 18;

function setFoot(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const y = CARD.height - 40 - (lines.length - 1 - index) * 25;
      return `<text class="soft" x="${MARGIN}" y="${y}" ${FACES.sans} font-size="${FOOT_SIZE}">${escapeXml(line)}</text>`;
    })
    .join('');
}

function frameCard(palette: Palette, paths: DrawingPaths, places: string, panel: string): string {
  const { width, height } = CARD;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<style>${sheet(palette)}</style><rect width="${width}" height="${height}" fill="${colour(palette, 'sea')}"/>` +
    `${drawLand(paths, mapPlace())}<rect width="${PANEL}" height="${height}" fill="${colour(palette, 'paper')}"/>` +
    `<rect x="${MARGIN}" y="52" width="64" height="6" fill="${colour(palette, 'ink')}"/>${places}${panel}</svg>`
  );
}

/** What the card's small print names: the base map's sources, on two lines at most. */
function attribution(context: PageContext): readonly string[] {
  return wrap(context.m.attribution, 'sans', FOOT_SIZE, TEXT);
}

/** A symbol with the word for its damage beside it, centred on `y` px. */
function legendLine(incident: Incident, word: string, y: number): string {
  const at = MARGIN + 18;
  return `${drawSymbol(incident, at, y, 1.3)}<text class="strong" x="${at + 34}" y="${y + 9}" ${FACES['sans-bold']} font-size="25">${escapeXml(word)}</text>`;
}

/** The card of the whole map as SVG: title, standfirst, legend, every place named. */
export function drawMapCard(context: PageContext, paths: DrawingPaths, palette: Palette): string {
  const { m, dataset } = context;
  const core = coreIncidents(dataset);
  const { prisons, schools } = computeHeadline(dataset.incidents, dataset.series);
  const count = m.prisonsAndSchool(prisons, schools);
  const size = 25;
  const title = setTitle(m.title, TITLE_TOP);
  const subtitle = setBlock(
    { face: 'sans-bold', size, tone: 'strong', text: count },
    title.end + 18,
  );
  const lead = setBlock({ face: 'sans', size, tone: 'soft', text: m.standfirst }, subtitle.end + 4);
  const legend = DAMAGES.flatMap((kind) => {
    const first = core.find((incident) => incident.damages[0] === kind);
    return first === undefined ? [] : [{ first, word: m.damage[kind] }];
  }).map(({ first, word }, index) => legendLine(first, word, lead.end + 44 + index * 46));
  const panel = [title.drawn, subtitle.drawn, lead.drawn, ...legend, setFoot(attribution(context))];
  return frameCard(palette, paths, drawAllPlaces(core, mapPlace()), panel.join(''));
}

/** Damage types as a phrase: «Arson and graffiti». */
function damageWords(incident: Incident, { m, locale }: PageContext): string {
  const words = incident.damages.map((kind, index) =>
    index === 0 ? m.damage[kind] : m.damage[kind].toLocaleLowerCase(locale),
  );
  return formatList(words, locale);
}

/** The card of one place as SVG: what happened, where and when, and the place on the map. */
export function drawPlaceCard(
  incident: Incident,
  context: PageContext,
  paths: DrawingPaths,
  palette: Palette,
): string {
  const { m, locale, dataset } = context;
  const { commune, department } = incident.facility;
  const when = dateOf(incident, context);
  const date = `${when.charAt(0).toLocaleUpperCase(locale)}${when.slice(1)}`;
  const where = commune === '' ? department : `${commune} (${department})`;
  const size = 26;
  const title = setTitle(incident.title[locale], TITLE_TOP);
  const symbolY = title.end + 46;
  const day = setBlock({ face: 'sans', size, tone: 'strong', text: date }, symbolY + 38);
  const place = setBlock({ face: 'sans', size, tone: 'soft', text: where }, day.end + 6);
  const panel = [
    title.drawn,
    legendLine(incident, damageWords(incident, context), symbolY),
    day.drawn,
    place.drawn,
    setFoot([...wrap(m.title, 'sans', FOOT_SIZE, TEXT), ...attribution(context)]),
  ];
  const map = drawOnePlace(coreIncidents(dataset), incident, mapPlace(), CARD.width);
  return frameCard(palette, paths, map, panel.join(''));
}
