import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { LICENCES } from '../licences.ts';
import { localizedPath } from '../site-pages.ts';
import type { PageContext } from './context.ts';

/** Foot of every page: accessibility, data, licences (one word in both languages) and the other language. `path` is the page's own, without language. */
export function renderFooter(context: PageContext, path: string): Html {
  const { m, locale, root } = context;
  const other = locale === 'en' ? 'fr' : 'en';
  return html`<footer class="foot"><a href="${root}${localizedPath('accessibility/', locale)}">${m.accessibility.title}</a> <a href="${root}data/incidents.geojson" download>GeoJSON</a> <a href="${root}data/datapackage.json" download>${m.tables}</a> <a href="${root}${LICENCES}">Licences</a> <a href="${root}${localizedPath(path, other)}" lang="${m.otherLanguageCode}" hreflang="${m.otherLanguageCode}">${m.otherLanguage}</a></footer>`;
}
