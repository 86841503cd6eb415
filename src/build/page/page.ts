import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { DrawingPaths } from '../outline.ts';
import { renderChain } from './chain.ts';
import { renderChanges } from './changes.ts';
import type { PageContext } from './context.ts';
import { coreIncidents, otherIncidents } from './context.ts';
import { renderCounts } from './counts.ts';
import { renderDataLinks } from './data-links.ts';
import { renderDisputes } from './disputes.ts';
import { renderDrawing } from './drawing.ts';
import { renderEntry } from './entry.ts';
import { renderFooter } from './footer.ts';
import { glyphSheet } from './glyph.ts';
import { renderLegend, renderMasthead } from './masthead.ts';
import { renderMethod } from './method.ts';
import { renderPrintPage } from './print.ts';
import { renderResponses } from './responses.ts';
import { renderTeams } from './teams.ts';
import { renderTimeline } from './timeline.ts';
import { renderWords } from './words.ts';

/** What stands before the list: with the head, the part that must arrive in the first round trip. */
function renderFirst(context: PageContext, paths: DrawingPaths): Html {
  const { m, dataset } = context;
  const count = coreIncidents(dataset).length;
  return html`${glyphSheet()}<a class="skip" href="#list">${m.skipToList}</a>${renderMasthead(context)}<main><section class="story" aria-labelledby="map-title"><h2 id="map-title" class="unseen">${m.mapHeading}</h2><div class="stage"><div class="scene"><div class="map-box"><div class="map" id="map" role="region" aria-label="${m.mapName(count)}">${renderDrawing(context, paths)}</div></div>${renderLegend(context)}</div>`;
}

function renderList(context: PageContext): Html {
  const { m, dataset } = context;
  const core = coreIncidents(dataset).map((incident) => renderEntry(incident, context));
  const others = otherIncidents(dataset).map((incident) => renderEntry(incident, context));
  return html`<div class="list" id="list" tabindex="-1"><div class="list-head"><h2>${m.listHeading}</h2><div class="slot" data-slot="search"></div></div><p class="status" role="status" aria-live="polite"></p><ol class="entries" data-list="core">${core}</ol><div class="others" data-list-box="others"><h2>${m.listOthers}</h2><p class="lead">${m.listOthersNote}</p><ol class="entries" data-list="others">${others}</ol></div></div></div>${renderTimeline(context)}</section>`;
}

/** The body of a page, in the one order of the story (DESIGN §5). `sheet` styles what stands below the map. */
export function renderPage(context: PageContext, paths: DrawingPaths, sheet: Html | null): Html {
  return html`${renderFirst(context, paths)}${sheet}${renderPrintPage(context)}${renderList(context)}${renderResponses(context)}${renderChain(context)}${renderDisputes(context)}${renderCounts(context)}${renderTeams(context)}${renderWords(context)}${renderChanges(context)}${renderMethod(context)}${renderDataLinks(context)}</main>${renderFooter(context, '')}`;
}
