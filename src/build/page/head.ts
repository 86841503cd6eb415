import { siteAddress } from '../absolute.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { SitePage } from '../site-pages.ts';
import { localizedPath } from '../site-pages.ts';
import { renderSocial } from '../social.ts';
import type { PageContext } from './context.ts';
import { accessibleName } from './context.ts';

/** A diamond with a ring, inlined: no request for an icon. */
export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28'%3E%3Cpath fill='%236b2a63' d='M14 1 27 14 14 27 1 14Z'/%3E%3Ccircle cx='14' cy='14' r='4.500' fill='none' stroke='%23fff' stroke-width='2.500'/%3E%3C/svg%3E";

/** Title and description of a page in its language: a place page speaks of its place. */
function pageTitles(page: SitePage, context: PageContext): { title: string; description: string } {
  const { m, dataset } = context;
  if (page.kind === 'accessibility') {
    return { title: `${m.accessibility.title} – ${m.title}`, description: m.accessibility.lead };
  }
  const incident = dataset.incidents.find(({ id }) => id === page.incident);
  if (incident === undefined) return { title: m.title, description: m.description };
  return {
    title: `${incident.title[context.locale]} – ${m.title}`,
    description: `${accessibleName(incident, context)}. ${incident.summary[context.locale]}`,
  };
}

/**
 * What every page's head says of itself, styles and scripts apart. What must be absolute is left out when `site`, the
 * absolute root, is null.
 */
export function renderHead(
  page: SitePage,
  context: PageContext,
  site: string | null = siteAddress(),
): Html {
  const titles = pageTitles(page, context);
  const social = site === null ? null : renderSocial(page, context, titles, site);
  return html`<title>${titles.title}</title><meta name="description" content="${titles.description}">${social}<meta name="color-scheme" content="light dark"><meta name="referrer" content="strict-origin-when-cross-origin"><link rel="icon" href="${ICON}"><link rel="alternate" type="application/atom+xml" href="${page.root}${localizedPath('feed.atom', page.locale)}">`;
}
