import { readFileSync } from 'node:fs';
import type { Dataset } from '../../core/dataset.ts';
import { clientMessages } from '../../i18n/client.ts';
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';
import type { DrawingPaths } from '../outline.ts';
import type { SitePage } from '../site-pages.ts';
import { renderAccessibility } from './accessibility.ts';
import type { PageContext } from './context.ts';
import { pageContext } from './context.ts';
import { drawingStyles } from './drawing.ts';
import { renderHead } from './head.ts';
import { renderPage } from './page.ts';
import { timelineStyles } from './timeline.ts';

/** Where the page finds its script and styles: built pages carry their styles, the dev server links them. */
export interface Assets {
  readonly script: string;
  readonly styles: string | null;
  readonly stylesheet: string | null;
  /** The sheet for paper, a file of its own: no screen waits for it. */
  readonly print: string;
}

/** Text inside a data block: valid JSON that cannot end the block. */
export function dataBlock(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** All styles of a page: the sheet, then where markers and stretches stand. */
export function renderStyles(context: PageContext, sheet: string): Html {
  const { incidents } = context.dataset;
  const places = drawingStyles(incidents.filter((incident) => incident.scope === 'core'));
  return trusted(`<style>${sheet.trim()}${places}${timelineStyles(incidents)}</style>`);
}

function renderBody(page: SitePage, context: PageContext, drawing: DrawingPaths): Html {
  if (page.kind === 'accessibility') return renderAccessibility(context);
  const messages = clientMessages(
    context.m,
    context.locale,
    context.dataset.incidents.length,
    context.root,
  );
  return html`${renderPage(context, drawing)}<script type="application/json" id="messages">${dataBlock(messages)}</script>`;
}

/** One page as a whole document, from the template `index.html`. */
export function renderDocument(
  dataset: Dataset,
  page: SitePage,
  drawing: DrawingPaths,
  assets: Assets,
): string {
  const context = pageContext(dataset, page.locale, page.root);
  const head = html`${renderHead(page, context)}${renderStyles(context, assets.styles ?? '')}<link rel="stylesheet" media="print" href="${assets.print}">`;
  const opening = `<html lang="${context.m.htmlLang}"${page.incident === null ? '' : ` data-open="${page.incident}"`}>`;
  const link =
    assets.stylesheet === null ? '' : `<link rel="stylesheet" href="${assets.stylesheet}">\n`;
  const script =
    page.kind === 'accessibility' ? '' : `<script type="module" src="${assets.script}"></script>\n`;
  return readFileSync('index.html', 'utf8')
    .replace('<html lang="en">', opening)
    .replace('<!--head-->', () => head.text)
    .replace('<!--body-->', () => renderBody(page, context, drawing).text)
    .replace(/<link rel="stylesheet" href="\/src[^>]*>\n/, link)
    .replace(/<script type="module" src="\/src\/main.ts"><\/script>\n/, script);
}
