import type { Callout, CalloutItem } from '../../core/callout.ts';
import { layoutCallouts, SYMBOL } from '../../core/callout.ts';
import { calloutItem, classSpace, DRAWN_CLASSES, PADDING } from '../../core/frame.ts';
import type { Incident } from '../../core/incident.ts';
import { drawingFrame } from '../../core/mercator.ts';
import type { Position } from '../../core/position.ts';
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';
import type { DrawingPaths } from '../outline.ts';
import type { PageContext } from './context.ts';
import { accessibleName, coreIncidents } from './context.ts';
import { glyph } from './glyph.ts';

function renderSvg(paths: DrawingPaths): Html {
  const frame = drawingFrame();
  const size = `${frame.width.toFixed(2)} ${frame.height.toFixed(2)}`;
  return trusted(
    `<svg class="drawing" viewBox="0 0 ${size}" aria-hidden="true" focusable="false"><g id="drawn">` +
      `<path class="land" d="${paths.neighbours}"/><path class="france" d="${paths.france}"/>` +
      `<path class="region" d="${paths.regions}"/><path class="border" d="${paths.borders}"/></g></svg>`,
  );
}

/** The HTML map: the drawing, and one link per core place that leads to its entry. The script adopts both. */
export function renderDrawing(context: PageContext, paths: DrawingPaths): Html {
  const markers = coreIncidents(context.dataset)
    .filter((incident) => incident.facility.position !== null)
    .map(
      (incident) =>
        html`<a class="marker m-${incident.id}" data-role="marker" data-marker data-incident="${incident.id}" data-facility="${incident.facility.id}" data-damage="${incident.damages[0] ?? 'attempt'}" data-precision="${incident.facility.precision}" href="#${incident.id}" aria-label="${accessibleName(incident, context)}">${incident.facility.precision === 'commune' ? html`<span class="disc" aria-hidden="true"></span>` : null}<span class="leader" aria-hidden="true"></span>${glyph(incident.damages[0])}<span class="name">${incident.facility.shortName}</span></a>`,
    );
  return html`<div class="frame">${renderSvg(paths)}<div class="markers">${markers}</div></div>`;
}

interface Spot {
  readonly id: string;
  readonly name: string;
  readonly item: CalloutItem;
}

function spots(incidents: readonly Incident[]): readonly Spot[] {
  return incidents
    .filter((incident) => incident.facility.position !== null)
    .map((incident) => {
      const name = incident.facility.shortName;
      return {
        id: incident.id,
        name,
        item: calloutItem(incident.id, name, incident.facility.position as Position),
      };
    });
}

/** Offset, leader line and side of the name of one marker, as declarations. */
function calloutRule(callout: Callout): string {
  const length = Math.hypot(callout.dx, callout.dy);
  const angle = Math.atan2(-callout.dy, -callout.dx);
  const line = length > SYMBOL / 2 ? length : 0;
  return `.m-${callout.id}{--dx:${callout.dx}px;--dy:${callout.dy}px;--lead:${line.toFixed(1)}px;--turn:${angle.toFixed(3)}rad;--side:${callout.side}}`;
}

const SIDE_RULE: Readonly<Record<string, string>> = {
  right: 'left:calc(50% + 17px);right:auto;top:50%;bottom:auto;translate:0 -50%',
  left: 'right:calc(50% + 17px);left:auto;top:50%;bottom:auto;translate:0 -50%',
  bottom: 'left:50%;right:auto;top:calc(50% + 16px);bottom:auto;translate:-50% 0',
  top: 'left:50%;right:auto;bottom:calc(50% + 16px);top:auto;translate:-50% 0',
};

/** Rules of one class of sizes. A marker that the script set apart itself (`data-side`) no longer follows them. */
function classRules(index: number, layout: readonly Callout[]): string {
  const frame = drawingFrame();
  const from = DRAWN_CLASSES[index] as number;
  const rules = layout
    .map(
      (callout) =>
        `${calloutRule(callout).replace(/;--side:\w+/, '')}.m-${callout.id}:not([data-side]) .name{${SIDE_RULE[callout.side]}}`,
    )
    .join('');
  if (index === 0) return rules;
  const width = from + PADDING.left + PADDING.right;
  const height = (from * frame.height) / frame.width + PADDING.top + PADDING.bottom;
  return `@container map (min-width:${width}px) and (min-height:${height.toFixed(1)}px){${rules}}`;
}

/**
 * Where the markers stand before any script: true places in per cent of the drawing, offsets in px for each class of
 * sizes. As styles in the page's head, because a strict policy allows no style attributes.
 */
export function drawingStyles(incidents: readonly Incident[]): string {
  const frame = drawingFrame();
  const all = spots(incidents);
  const places = all
    .map(
      ({ id, item }) =>
        `.frame .m-${id}{left:${((item.x / frame.width) * 100).toFixed(3)}%;top:${((item.y / frame.height) * 100).toFixed(3)}%}`,
    )
    .join('');
  const layouts = DRAWN_CLASSES.map((_, index) =>
    layoutCallouts(
      all.map(({ item }) => item),
      classSpace(index),
    ),
  );
  let previous = '';
  const classes = layouts.map((layout, index) => {
    const key = JSON.stringify(layout);
    if (key === previous) return '';
    previous = key;
    return classRules(index, layout);
  });
  const ratio = (frame.width / frame.height).toFixed(5);
  const box = `.frame{width:min(100cqw - ${PADDING.left + PADDING.right}px,(100cqh - ${PADDING.top + PADDING.bottom}px)*${ratio});aspect-ratio:${frame.width.toFixed(2)}/${frame.height.toFixed(2)};inset:${PADDING.top}px ${PADDING.right}px ${PADDING.bottom}px ${PADDING.left}px}`;
  return box + places + classes.join('');
}
