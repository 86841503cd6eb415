import type { Dataset } from '../core/dataset.ts';
import { citedAddresses, type JsonLd, type JsonLdOptions, toJsonLd } from '../core/json-ld.ts';
import type { Locale } from '../core/localized.ts';
import { type DataPackage, textsOf } from './exports-package.ts';
import { type Html, trusted } from './html.ts';

const LOCALES: readonly Locale[] = ['en', 'fr'];

/** `data/incidents.jsonld`: all incidents in both languages, one graph whose ids bring the languages together. */
export function jsonLdFile(
  dataset: Dataset,
  descriptor: DataPackage,
  siteUrl: string | null,
): string {
  const base = siteUrl ?? '../';
  const graph = LOCALES.map((locale): JsonLd => {
    const page = locale === 'fr' ? `${base}fr/` : base;
    const options = { locale, base, page, incidents: dataset.incidents };
    const { '@context': _, ...node } = toJsonLd(dataset, textsOf(descriptor), options);
    return {
      '@context': { '@language': locale },
      ...node,
      citation: citedAddresses(dataset, dataset.incidents),
    };
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}\n`;
}

/** Where the page that carries the block stands. */
export type JsonLdPage = Pick<JsonLdOptions, 'locale' | 'base' | 'page'>;

/**
 * The block for a page: the dataset and its core incidents, in the page's language. Data, not code: it needs no
 * exception in a policy, and cannot end its own element.
 */
export function renderJsonLd(dataset: Dataset, descriptor: DataPackage, page: JsonLdPage): Html {
  const incidents = dataset.incidents.filter((incident) => incident.scope === 'core');
  // The page says the terms in words beside it; the file has them in full.
  const {
    usageInfo: _,
    creditText: __,
    ...node
  } = toJsonLd(dataset, textsOf(descriptor), {
    ...page,
    incidents,
  });
  const json = JSON.stringify(node).replaceAll('<', '\\u003c');
  return trusted(`<script type="application/ld+json">${json}</script>`);
}
