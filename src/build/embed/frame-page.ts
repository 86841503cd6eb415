import type { Dataset } from '../../core/dataset.ts';
import type { Locale } from '../../core/localized.ts';
import { clientMessages } from '../../i18n/client.ts';
import { framePolicy } from '../headers-policy.ts';
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';
import type { DrawingPaths } from '../outline.ts';
import type { PageContext } from '../page/context.ts';
import { coreIncidents, otherIncidents, pageContext } from '../page/context.ts';
import { dataBlock } from '../page/document.ts';
import { drawingStyles, renderDrawing } from '../page/drawing.ts';
import { renderEntry } from '../page/entry.ts';
import { glyphSheet } from '../page/glyph.ts';
import { renderHead } from '../page/head.ts';
import { renderLegend } from '../page/masthead.ts';
import { localizedPath, rootOf } from '../site-pages.ts';

/** What a frame page carries inline. */
export interface FrameParts {
  /** Classic script of the head, and the one of the map. */
  readonly early: string;
  readonly script: string;
  readonly styles: string;
  /** Files of the base map by block id, as they are in public/basemap. */
  readonly basemap: ReadonlyMap<string, string>;
}

const LOCALES: readonly Locale[] = ['en', 'fr'];

/** Path of the frame page in a language, with a slash at its end. */
export function framePath(locale: Locale): string {
  return localizedPath('embed/', locale);
}

/** A script's text that cannot end its element. */
function inline(code: string): string {
  return code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** The list; its links to one place lead out of the frame, to the page. */
function renderList(context: PageContext, page: string): Html {
  const { m, dataset } = context;
  const entries = (incidents: typeof dataset.incidents): Html =>
    trusted(
      incidents
        .map((incident) => renderEntry(incident, context).text)
        .join('')
        .replaceAll('href="#incident=', `target="_blank" rel="noopener" href="${page}#incident=`),
    );
  return html`<div class="list" id="list" tabindex="-1"><div class="list-head"><h2>${m.listHeading}</h2><div class="slot" data-slot="search"></div></div><p class="status" role="status" aria-live="polite"></p><ol class="entries" data-list="core">${entries(coreIncidents(dataset))}</ol><div class="others" data-list-box="others"><h2>${m.listOthers}</h2><p class="lead">${m.listOthersNote}</p><ol class="entries" data-list="others">${entries(otherIncidents(dataset))}</ol></div></div>`;
}

/** Everything of a frame page that is in one language. */
function renderContent(context: PageContext, paths: DrawingPaths): Html {
  const { m, dataset, root, locale } = context;
  const page = `${root}${localizedPath('', locale)}`;
  const messages = clientMessages(m, locale, dataset.incidents.length, root);
  return html`<div id="content"><a class="skip" href="#list">${m.skipToList}</a><header class="frame-head"><h1>${m.title}</h1><button type="button" class="legend-toggle" aria-expanded="false" aria-controls="filters" hidden>${m.legend}</button><a class="full-page" href="${page}" target="_blank" rel="noopener">${m.fullPage}</a><p class="standfirst">${m.standfirst}</p></header><div class="scene"><div class="map-box"><div class="map" id="map" role="region" aria-label="${m.mapName(coreIncidents(dataset).length)}">${renderDrawing(context, paths)}</div></div></div>${renderLegend(context)}${renderList(context, page)}</div><script type="application/json" id="messages">${dataBlock(messages)}</script>`;
}

/**
 * The frame page as one self-contained document. What paints first comes first: styles, headline, labelled map; then
 * the list, the script, the other language (inert) and the base map, which nothing waits for.
 */
export function renderFramePage(
  dataset: Dataset,
  locale: Locale,
  paths: DrawingPaths,
  parts: FrameParts,
): string {
  const path = framePath(locale);
  const root = rootOf(path);
  const context = pageContext(dataset, locale, root);
  const styles = `${parts.styles.trim()}${drawingStyles(coreIncidents(dataset))}`;
  const early = inline(parts.early);
  const script = inline(parts.script);
  const others = LOCALES.filter((other) => other !== locale).map((other) => {
    const foreign = pageContext(dataset, other, root);
    return html`<template data-lang="${foreign.m.htmlLang}" data-title="${foreign.m.title}">${renderContent(foreign, paths)}</template>`;
  });
  const blocks = [...parts.basemap].map(
    ([id, text]) =>
      `<script type="application/json" id="${id}">${text.trim().replaceAll('<', '\\u003c')}</script>`,
  );
  const page = { path, root, locale, kind: 'story', incident: null } as const;
  const policy = html`<meta http-equiv="Content-Security-Policy" content="${framePolicy(styles, [early, script])}">`;
  // Joined as text: the template tag drops line breaks, and the policy's hashes hold for these very characters.
  return [
    `<!doctype html>\n<html lang="${context.m.htmlLang}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${policy}${renderHead(page, context)}<meta name="robots" content="noindex">`,
    `<style>${styles}</style><script>${early}</script>\n</head>\n<body>`,
    `${glyphSheet()}${renderContent(context, paths)}<script>${script}</script>`,
    ...others.map(({ text }) => text),
    ...blocks,
    '</body>\n</html>\n',
  ].join('\n');
}
