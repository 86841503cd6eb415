import type { Dataset } from '../core/dataset.ts';
import type { History, Release } from '../core/dataset-diff-history.ts';
import { attributionOf, RIGHTS } from '../core/licences.ts';
import type { Locale } from '../core/localized.ts';
import { escapeXml } from '../core/xml.ts';
import { formatDate } from '../i18n/format.ts';
import { releaseSentences } from './versions-sentences.ts';
import { type Wording, wordingOf } from './versions-words.ts';

export interface FeedOptions {
  readonly locale: Locale;
  /** `name` of the Data Package, the authority of the ids: they stay when the site moves. */
  readonly name: string;
  readonly author: string;
  /** Address of the site's root with a slash at the end; null for links relative to the feed. */
  readonly siteUrl: string | null;
}

/**
 * What changed in the data as an Atom feed (RFC 4287): one entry per release, the newest first. Ids are tag URIs
 * (RFC 4151); dates are those of the releases, never the clock's.
 */
export function renderFeed(history: History, dataset: Dataset, options: FeedOptions): string {
  const { locale, name, author, siteUrl } = options;
  const wording = wordingOf(dataset, locale);
  const { title, changes } = wording.m;
  const page = siteUrl === null ? './' : `${siteUrl}${locale === 'fr' ? 'fr/' : ''}`;
  const self = siteUrl === null ? 'feed.atom' : `${page}feed.atom`;
  const [newest] = history.releases;
  const lines = [
    `<title>${escapeXml(`${title} – ${changes.heading}`)}</title>`,
    `<id>tag:${name},2026:feed:${locale}</id>`,
    `<updated>${newest?.state.date ?? dataset.updated}T00:00:00Z</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(`${page}#changes`)}"/>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    `<rights>${escapeXml(`${RIGHTS[locale]} ${attributionOf(dataset)}.`)}</rights>`,
    ...history.releases.map((release) => entry(release, page, wording, name)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">\n${lines.join('\n')}\n</feed>\n`;
}

function entry(release: Release, page: string, wording: Wording, name: string): string {
  const { version, date } = release.state;
  const { locale, m } = wording;
  const items = releaseSentences(release, wording).map(({ text }) => `<li>${escapeXml(text)}</li>`);
  return [
    '<entry>',
    `<title>${escapeXml(m.changes.release(version, formatDate(date, locale)))}</title>`,
    `<id>tag:${name},2026:release:${version}:${locale}</id>`,
    `<updated>${date}T00:00:00Z</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(`${page}#version-${version}`)}"/>`,
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><ul>${items.join('')}</ul></div></content>`,
    '</entry>',
  ].join('\n');
}
