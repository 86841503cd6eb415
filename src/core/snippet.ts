import type { Locale } from './localized.ts';
import { escapeXml } from './xml.ts';

/** What a publisher chose in the share dialog. */
export interface SnippetChoice {
  readonly locale: Locale;
  /** Id of a core incident, or null for the whole map. */
  readonly incident: string | null;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly scope: 'core' | 'all';
  readonly ui: 'full' | 'map';
  /** Width of the frame in px, or null for the width of the article. */
  readonly width: number | null;
  /** Height of the frame in px. */
  readonly height: number;
}

/** Words of a snippet, in its own language. */
export interface SnippetWords {
  /** Names the frame for assistive technology, and is the text of the link. */
  readonly title: string;
  /** What the picture shows. */
  readonly alt: string;
}

/** Smallest box in which the frame is legible, px. */
export const LEAST_BOX = { width: 280, height: 300 } as const;

/** Size of every picture, px. */
const PICTURE = { width: 1200, height: 630 };

function languageFolder(locale: Locale): string {
  return locale === 'fr' ? 'fr/' : '';
}

/** `?…` of the options that differ from their default; empty when none does. A page always shows everything. */
function queryOf(choice: SnippetChoice, kind: 'page' | 'frame'): string {
  const parts: string[] = [];
  if (kind === 'frame') {
    if (choice.incident !== null) parts.push(`incident=${choice.incident}`);
    if (choice.ui !== 'map') parts.push(`ui=${choice.ui}`);
  }
  if (choice.theme !== 'auto') parts.push(`theme=${choice.theme}`);
  if (choice.scope !== 'core') parts.push(`scope=${choice.scope}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Address of the page that shows the choice. `root` is the site's root and ends with a slash. */
export function pageAddress(root: string, choice: SnippetChoice): string {
  const place = choice.incident === null ? '' : `${choice.incident}/`;
  return `${root}${languageFolder(choice.locale)}${place}${queryOf(choice, 'page')}`;
}

/** Address of the frame page that shows the choice. */
export function frameAddress(root: string, choice: SnippetChoice): string {
  return `${root}${languageFolder(choice.locale)}embed/${queryOf(choice, 'frame')}`;
}

/** Address of the picture of the choice: the map's, or the place's. */
export function pictureAddress(root: string, choice: SnippetChoice): string {
  return `${root}static/${choice.incident ?? 'map'}-${choice.locale}.png`;
}

/** The picture as a link to the page: for newsletters, feeds, and editors that take no frame. */
export function pictureSnippet(root: string, choice: SnippetChoice, words: SnippetWords): string {
  const image = `<img src="${escapeXml(pictureAddress(root, choice))}" alt="${escapeXml(words.alt)}" width="${PICTURE.width}" height="${PICTURE.height}" style="max-width:100%;height:auto">`;
  return `<a href="${escapeXml(pageAddress(root, choice))}">${image}</a>`;
}

function textLink(root: string, choice: SnippetChoice, words: SnippetWords): string {
  return `<a href="${escapeXml(pageAddress(root, choice))}">${escapeXml(words.title)}</a>`;
}

/**
 * The plain frame, complete without any script of ours: titled, lazy, with a link to the full page, and with the
 * picture where a newsletter or a feed drops frames and scripts (`noscript` is what those show).
 */
export function frameSnippet(root: string, choice: SnippetChoice, words: SnippetWords): string {
  const width = choice.width === null ? '100%' : String(choice.width);
  return [
    `<iframe src="${escapeXml(frameAddress(root, choice))}" title="${escapeXml(words.title)}" width="${width}" height="${choice.height}" style="border:0" loading="lazy" allow="fullscreen" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
    `<p>${textLink(root, choice, words)}</p>`,
    `<noscript>${pictureSnippet(root, choice, words)}</noscript>`,
  ].join('\n');
}

/** The element, which sizes itself and tells the host what the reader opens; a link stands in it until it does. */
export function elementSnippet(root: string, choice: SnippetChoice, words: SnippetWords): string {
  const attributes = [
    `lang="${choice.locale}"`,
    choice.incident === null ? '' : `incident="${choice.incident}"`,
    choice.ui === 'map' ? '' : `ui="${choice.ui}"`,
    choice.theme === 'auto' ? '' : `theme="${choice.theme}"`,
    choice.scope === 'core' ? '' : `scope="${choice.scope}"`,
    choice.width === null ? '' : `style="max-width:${choice.width}px"`,
  ].filter((attribute) => attribute !== '');
  return [
    `<script src="${escapeXml(root)}embed.js" async></script>`,
    `<prison-attacks-map ${attributes.join(' ')}>${textLink(root, choice, words)}</prison-attacks-map>`,
    `<noscript>${pictureSnippet(root, choice, words)}</noscript>`,
  ].join('\n');
}
