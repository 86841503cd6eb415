import type { Locale } from '../core/localized.ts';
import { fill } from '../i18n/fill.ts';
import { formatList } from '../i18n/format.ts';
import { CARD } from './card-size.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { PageContext } from './page/context.ts';
import { accessibleName, coreIncidents } from './page/context.ts';
import type { SitePage } from './site-pages.ts';
import { localizedPath } from './site-pages.ts';

const LOCALES: readonly Locale[] = ['en', 'fr'];
const OPEN_GRAPH_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_GB', fr: 'fr_FR' };

/** What previews on other sites show of a page. */
export interface Preview {
  readonly title: string;
  readonly description: string;
}

/** Path, in a language, of the page that a page or frame speaks for. */
function canonicalPath(page: Pick<SitePage, 'kind' | 'incident'>, locale: Locale): string {
  if (page.kind === 'place') return localizedPath(`${page.incident}/`, locale);
  return localizedPath(page.kind === 'story' ? '' : `${page.kind}/`, locale);
}

/** Path of the picture that stands for a page. */
export function cardPath(incident: string | null, locale: Locale): string {
  return `static/${incident ?? 'map'}-${locale}.png`;
}

/** What the picture of a page shows, for those who do not see it. */
export function cardAlt(incident: string | null, context: PageContext): string {
  const core = coreIncidents(context.dataset);
  const one = core.find(({ id }) => id === incident);
  const { card } = context.m;
  if (one !== undefined) return fill(card.placeAlt, { place: accessibleName(one, context) });
  const places = core.map(({ facility }) => facility.shortName);
  return fill(card.mapAlt, { places: formatList(places, context.locale) });
}

/** Path of the oEmbed answer for a page: each place has its own, so that a pasted place shows itself. */
export function oembedPath(incident: string | null, locale: Locale): string {
  return localizedPath(incident === null ? 'oembed.json' : `${incident}/oembed.json`, locale);
}

/** The link by which editors find the oEmbed answer. */
export function oembedLink(site: string, path: string, title: string): Html {
  return html`<link rel="alternate" type="application/json+oembed" href="${site}${path}" title="${title}">`;
}

/** Everything in a head that must be absolute. */
export function renderSocial(
  page: SitePage,
  context: PageContext,
  preview: Preview,
  site: string,
): Html {
  const { locale, m } = context;
  const url = `${site}${canonicalPath(page, locale)}`;
  const alternates = [...LOCALES, 'x-default' as const].map(
    (lang) =>
      html`<link rel="alternate" hreflang="${lang}" href="${site}${canonicalPath(page, lang === 'fr' ? 'fr' : 'en')}">`,
  );
  const others = LOCALES.filter((other) => other !== locale).map(
    (other) => html`<meta property="og:locale:alternate" content="${OPEN_GRAPH_LOCALE[other]}">`,
  );
  const graph = html`<meta property="og:type" content="website"><meta property="og:site_name" content="${m.title}"><meta property="og:title" content="${preview.title}"><meta property="og:description" content="${preview.description}"><meta property="og:url" content="${url}"><meta property="og:locale" content="${OPEN_GRAPH_LOCALE[locale]}">${others}<meta property="og:image" content="${site}${cardPath(page.incident, locale)}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="${CARD.width}"><meta property="og:image:height" content="${CARD.height}"><meta property="og:image:alt" content="${cardAlt(page.incident, context)}"><meta name="twitter:card" content="summary_large_image">`;
  const discovery =
    page.kind === 'accessibility'
      ? null
      : oembedLink(site, oembedPath(page.incident, locale), preview.title);
  return html`${discovery}<link rel="canonical" href="${url}">${alternates}${graph}`;
}
