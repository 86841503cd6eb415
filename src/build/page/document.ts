import { readFileSync } from 'node:fs';
import type { Dataset } from '../../core/dataset.ts';
import { clientMessages } from '../../i18n/client.ts';
import { siteAddress } from '../absolute.ts';
import { renderJsonLd } from '../exports-json-ld.ts';
import { readPackage } from '../exports-package.ts';
import { pagePolicy } from '../headers-policy.ts';
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
  /** Styles of what stands below the map: linked there, so that the first view waits for nothing. */
  readonly late: string | null;
  /** The sheet for paper, a file of its own: no screen waits for it. */
  readonly print: string;
}

/** Text inside a data block: valid JSON that cannot end the block. */
export function dataBlock(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** All styles of a page: the sheet, then where markers and stretches stand. */
function pageStyles(context: PageContext, sheet: string): string {
  const { incidents } = context.dataset;
  const places = drawingStyles(incidents.filter((incident) => incident.scope === 'core'));
  // Without line breaks, which the template tag would drop: the policy's hash holds for these very characters.
  return `${sheet.trim()}${places}${timelineStyles(incidents)}`.replace(/\n\s*/g, '');
}

/** The policy of a built page, first in its head; the dev server injects scripts of its own and goes without. */
function renderPolicy(styles: string, assets: Assets): Html | null {
  if (assets.styles === null) return null;
  return html`<meta http-equiv="Content-Security-Policy" content="${pagePolicy(styles)}">`;
}

/** The dataset for machines, at the end of the story's page: the first round trip has better things to carry. */
function renderData(page: SitePage, { dataset, locale, root }: PageContext): Html | null {
  if (page.kind !== 'story') return null;
  const base = siteAddress() ?? root;
  const address = `${base}${page.path}`;
  return renderJsonLd(dataset, readPackage('data'), { locale, base, page: address });
}

function renderBody(
  page: SitePage,
  context: PageContext,
  drawing: DrawingPaths,
  { late }: Assets,
): Html {
  const sheet = late === null ? null : html`<link rel="stylesheet" href="${late}">`;
  if (page.kind === 'accessibility') return html`${sheet}${renderAccessibility(context)}`;
  const messages = clientMessages(
    context.m,
    context.locale,
    context.dataset.incidents.length,
    context.root,
  );
  return html`${renderPage(context, drawing, sheet)}<script type="application/json" id="messages">${dataBlock(messages)}</script>${renderData(page, context)}`;
}

/** One page as a whole document, from the template `index.html`. */
export function renderDocument(
  dataset: Dataset,
  page: SitePage,
  drawing: DrawingPaths,
  assets: Assets,
): string {
  const context = pageContext(dataset, page.locale, page.root);
  const styles = pageStyles(context, assets.styles ?? '');
  const head = html`${renderPolicy(styles, assets)}${renderHead(page, context)}${trusted(`<style>${styles}</style>`)}<link rel="stylesheet" media="print" href="${assets.print}">`;
  const opening = `<html lang="${context.m.htmlLang}"${page.incident === null ? '' : ` data-open="${page.incident}"`}>`;
  const link =
    assets.stylesheet === null ? '' : `<link rel="stylesheet" href="${assets.stylesheet}">\n`;
  const script =
    page.kind === 'accessibility' ? '' : `<script type="module" src="${assets.script}"></script>\n`;
  return readFileSync('index.html', 'utf8')
    .replace('<html lang="en">', opening)
    .replace('<!--head-->', () => head.text)
    .replace('<!--body-->', () => renderBody(page, context, drawing, assets).text)
    .replace(/<link rel="stylesheet" href="\/src[^>]*>\n/, link)
    .replace(/<script type="module" src="\/src\/main.ts"><\/script>\n/, script);
}
