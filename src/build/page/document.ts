import { readFileSync } from 'node:fs';
import type { Dataset } from '../../core/dataset.ts';
import type { Locale } from '../../core/localized.ts';
import { clientMessages } from '../../i18n/client.ts';
import type { Html } from '../html.ts';
import { html, trusted } from '../html.ts';
import type { DrawingPaths } from '../outline.ts';
import { pageContext } from './context.ts';
import { drawingStyles } from './drawing.ts';
import { renderPage } from './page.ts';

/** Where the page finds its script and styles: built pages carry their styles, the dev server links them. */
export interface Assets {
  readonly script: string;
  readonly styles: string | null;
  readonly stylesheet: string | null;
}

/** A diamond with a ring, inlined: no request for an icon. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28'%3E%3Cpath fill='%236b2a63' d='M14 1 27 14 14 27 1 14Z'/%3E%3Ccircle cx='14' cy='14' r='4.500' fill='none' stroke='%23fff' stroke-width='2.500'/%3E%3C/svg%3E";

/** Text inside a data block: valid JSON that cannot end the block. */
function dataBlock(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** One page as a whole document, from the template `index.html`. */
export function renderDocument(
  dataset: Dataset,
  locale: Locale,
  root: string,
  drawing: DrawingPaths,
  assets: Assets,
): string {
  const context = pageContext(dataset, locale, root);
  const { m } = context;
  const rules = drawingStyles(dataset.incidents.filter((incident) => incident.scope === 'core'));
  const styles = trusted(`<style>${(assets.styles ?? '').trim()}${rules}</style>`);
  const head = html`<title>${m.title}</title><meta name="description" content="${m.description}"><meta name="color-scheme" content="light dark"><meta name="referrer" content="strict-origin-when-cross-origin"><link rel="icon" href="${ICON}">${styles}`;
  const body = html`${renderPage(context, drawing)}<script type="application/json" id="messages">${dataBlock(clientMessages(m, locale, dataset.incidents.length))}</script>`;
  return readFileSync('index.html', 'utf8')
    .replace('<html lang="en">', `<html lang="${m.htmlLang}">`)
    .replace('<!--head-->', () => head.text)
    .replace('<!--body-->', () => body.text)
    .replace(
      /<link rel="stylesheet"[^>]*>\n/,
      assets.stylesheet === null ? '' : `<link rel="stylesheet" href="${assets.stylesheet}">\n`,
    )
    .replace('src="/src/main.ts"', `src="${assets.script}"`);
}
