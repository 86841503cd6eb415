import type { Locale } from '../../core/localized.ts';
import { frameSnippet } from '../../core/snippet.ts';
import { checkPolicy } from '../headers-policy.ts';
import type { Html } from '../html.ts';
import { escapeHtml, html, trusted } from '../html.ts';
import { localizedPath, rootOf } from '../site-pages.ts';
import { cardAlt, cardPath, oembedLink } from '../social.ts';
import type { PageContext } from './context.ts';
import { dataBlock } from './document.ts';
import { ICON } from './head.ts';

/** Height of the frame that is offered before anything is known of the host, px. */
const SAFE_HEIGHT = 700;

/** Path of the embed check in a language. */
export function checkPath(locale: Locale): string {
  return localizedPath('embed/check/', locale);
}

/** The inline texts of the page; the policy names their hashes, so they must stand in it unchanged. */
export interface CheckParts {
  readonly script: string;
  readonly styles: string;
}

/** What a preview of the check says: it is itself the answer, namely that this host makes cards. */
function renderPreview(context: PageContext, site: string): Html {
  const { m, locale } = context;
  return html`${oembedLink(site, `${checkPath(locale)}oembed.json`, m.check.title)}<meta property="og:type" content="website"><meta property="og:title" content="${m.check.title}"><meta property="og:description" content="${m.check.description}"><meta property="og:url" content="${site}${checkPath(locale)}"><meta property="og:image" content="${site}${cardPath(null, locale)}"><meta property="og:image:alt" content="${cardAlt(null, context)}"><meta name="twitter:card" content="summary_large_image">`;
}

function renderUse(context: PageContext, site: string | null): Html {
  const { m, locale } = context;
  const choice = { locale, incident: null, theme: 'auto', scope: 'core', ui: 'map' } as const;
  const words = { title: m.title, alt: cardAlt(null, context) };
  const code =
    site === null ? '' : frameSnippet(site, { ...choice, width: null, height: SAFE_HEIGHT }, words);
  const hidden = trusted(site === null ? ' hidden' : '');
  return html`<section id="use"${hidden}><h2>${m.check.snippetHeading}</h2><div id="reasons"></div><p><label for="code">${m.check.snippetLabel}</label></p><textarea id="code" readonly rows="8" spellcheck="false" lang="zxx">${trusted(escapeHtml(code).replaceAll('\n', '&#10;'))}</textarea></section>`;
}

/**
 * The embed check as one self-contained document: it reports what a host allows, and says so in words when scripts do
 * not run. `site` is the absolute root or null.
 */
export function renderCheckPage(
  context: PageContext,
  parts: CheckParts,
  site: string | null,
): string {
  const { m, locale } = context;
  const { check } = m;
  const root = rootOf(checkPath(locale));
  const other = locale === 'en' ? 'fr' : 'en';
  const words = {
    locale,
    site,
    title: m.title,
    alt: cardAlt(null, context),
    alone: check.alone,
    verdicts: check.verdicts,
    rows: check.rows,
    says: check.says,
    advice: check.advice,
    tryLinks: check.tryLinks,
  };
  const head = html`<meta http-equiv="Content-Security-Policy" content="${checkPolicy(parts.styles, parts.script)}"><title>${check.title}</title><meta name="description" content="${check.description}"><meta name="robots" content="noindex">${site === null ? null : renderPreview(context, site)}<meta name="color-scheme" content="light dark"><link rel="icon" href="${ICON}">`;
  const body = html`<main id="check"><h1>${check.title}</h1><p>${check.lead}</p><h2>${check.reportHeading}</h2><div id="report" role="status"><p>${check.noScripts}</p></div>${renderUse(context, site)}<p><a href="${root}${localizedPath('', locale)}">${m.title}</a> · <a href="${root}${checkPath(other)}" lang="${m.otherLanguageCode}" hreflang="${m.otherLanguageCode}">${m.otherLanguage}</a></p></main><script type="application/json" id="words">${dataBlock(words)}</script>`;
  // Joined as text: the hashes of the policy hold for these very characters.
  return [
    `<!doctype html>\n<html lang="${m.htmlLang}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${head}<style>${parts.styles}</style>\n</head>\n<body>`,
    `${body}<script>${parts.script}</script>\n</body>\n</html>\n`,
  ].join('\n');
}
