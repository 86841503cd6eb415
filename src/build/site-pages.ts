import type { Dataset } from '../core/dataset.ts';
import type { Locale } from '../core/localized.ts';

/** What a page of the site shows. */
type PageKind = 'story' | 'place' | 'accessibility';

/** One page of the site. `path` ends with a slash or is empty; `root` leads from the page to the site's root. */
export interface SitePage {
  readonly path: string;
  readonly root: string;
  readonly locale: Locale;
  readonly kind: PageKind;
  /** Core incident that a place page opens on. */
  readonly incident: string | null;
}

const LOCALES: readonly Locale[] = ['en', 'fr'];

/** `../` for every folder of a path, or `./` at the root. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** Where the same page stands in a language: English at the root, French under `fr/`. */
export function localizedPath(path: string, locale: Locale): string {
  return locale === 'fr' ? `fr/${path}` : path;
}

/** Every page that has the reader's layout: the story, one page per core place, the accessibility statement. */
export function sitePages(dataset: Dataset): readonly SitePage[] {
  const core = dataset.incidents.filter((incident) => incident.scope === 'core');
  const page = (
    path: string,
    locale: Locale,
    kind: PageKind,
    incident: string | null,
  ): SitePage => {
    const localized = localizedPath(path, locale);
    return { path: localized, root: rootOf(localized), locale, kind, incident };
  };
  return LOCALES.flatMap((locale) => [
    page('', locale, 'story', null),
    page('accessibility/', locale, 'accessibility', null),
    ...core.map((incident) => page(`${incident.id}/`, locale, 'place', incident.id)),
  ]);
}
