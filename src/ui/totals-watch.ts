import type { ClientMessages } from '../i18n/client.ts';
import { wakeChapter } from './wake-chapter.ts';

/**
 * Counts the totals of the chapter again once the reader comes near it, from the data that the site offers; before
 * that, neither data nor arithmetic is fetched. `partLost` is said when the scripts do not come.
 */
export function watchTotals(
  chapter: HTMLElement,
  { locale, root, partLost }: Pick<ClientMessages, 'locale' | 'root' | 'partLost'>,
): void {
  wakeChapter(chapter, {
    load: () =>
      Promise.all([
        import('./totals-view.ts'),
        locale === 'fr' ? import('../i18n/fr-totals.ts') : import('../i18n/en-totals.ts'),
      ]),
    wake: ([{ createTotalsView }, { recount }]) => {
      void createTotalsView(chapter, recount).load(`${root}data/incidents.geojson`);
    },
    lost: partLost,
  });
}
