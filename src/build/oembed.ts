import type { Locale } from '../core/localized.ts';
import { frameAddress } from '../core/snippet.ts';
import { CARD } from './card-size.ts';
import { html } from './html.ts';
import { localizedPath } from './site-pages.ts';
import { cardPath } from './social.ts';

/** Size of a pasted frame, px: a static answer cannot follow what the asking editor would like. */
const BOX = { width: 600, height: 520 } as const;
const DAY = 86_400;

interface Subject {
  readonly locale: Locale;
  /** Place that the frame opens on, or null for the whole map. */
  readonly incident: string | null;
  /** Names the frame. */
  readonly title: string;
  /** Name of the site. */
  readonly provider: string;
}

/** An oEmbed 1.0 answer of type `rich` around one titled frame (oembed.com §2.3.4.4), as JSON. */
function answer(site: string, subject: Subject, src: string): string {
  const { locale, incident, title, provider } = subject;
  const frame = html`<iframe src="${src}" width="100%" height="${BOX.height}" frameborder="0" scrolling="auto" title="${title}"></iframe>`;
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: provider,
      provider_url: `${site}${localizedPath('', locale)}`,
      cache_age: DAY,
      thumbnail_url: `${site}${cardPath(incident, locale)}`,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
      html: frame.text,
      width: BOX.width,
      height: BOX.height,
    },
    null,
    2,
  )}\n`;
}

/** The answer for the map, or for one place of it. `site` is the absolute root with a slash at its end. */
export function renderOembed(site: string, subject: Subject): string {
  const { locale, incident } = subject;
  const choice = { locale, incident, theme: 'auto', scope: 'core', ui: 'map' } as const;
  return answer(site, subject, frameAddress(site, { ...choice, width: null, height: BOX.height }));
}

/** The answer for the embed check, so that a pasted check is framed exactly as a pasted map. */
export function renderCheckOembed(site: string, subject: Subject): string {
  return answer(site, subject, `${site}${localizedPath('embed/check/', subject.locale)}`);
}
