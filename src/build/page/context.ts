import type { Dataset } from '../../core/dataset.ts';
import type { History } from '../../core/dataset-diff-history.ts';
import type { Incident } from '../../core/incident.ts';
import type { Locale } from '../../core/localized.ts';
import { dayAfter, nightOf } from '../../core/night.ts';
import { formatDate, formatList, formatNight } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { lastUpdates, readHistory } from '../versions.ts';

/** What every renderer of a page needs. */
export interface PageContext {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly m: Messages;
  /** Relative path from this page to the site's root, `./` or `../`. */
  readonly root: string;
  /** Released states of the data and what each changed. */
  readonly history: History;
  /** Day of the last change of each incident, `YYYY-MM-DD`. */
  readonly updates: ReadonlyMap<string, string>;
}

export function pageContext(dataset: Dataset, locale: Locale, root: string): PageContext {
  const history = readHistory();
  const updates = lastUpdates(dataset, history);
  return { dataset, locale, m: messagesFor(locale), root, history, updates };
}

export function coreIncidents(dataset: Dataset): readonly Incident[] {
  return dataset.incidents.filter((incident) => incident.scope === 'core');
}

export function otherIncidents(dataset: Dataset): readonly Incident[] {
  return dataset.incidents.filter((incident) => incident.scope !== 'core');
}

/** A day or a night of the incident in words: «15 April 2025», «night of 14–15 April 2025». */
export function dateOf(incident: Incident, context: PageContext): string {
  const { edtf, low } = incident.when;
  if (!edtf.includes('/'))
    return formatDate(edtf.slice(0, 10).replace(/[?~%]$/, ''), context.locale);
  const evening = nightOf(low);
  const year = dayAfter(evening).slice(0, 4);
  const night = context.m.night(formatNight(evening, context.locale));
  return `${night.charAt(0).toLowerCase()}${night.slice(1)} ${year}`;
}

/** What a marker is called aloud: place, damage and date. */
export function accessibleName(incident: Incident, context: PageContext): string {
  const kinds = incident.damages.map((kind) =>
    context.m.damage[kind].toLocaleLowerCase(context.locale),
  );
  const parts = [
    incident.facility.shortName,
    formatList(kinds, context.locale),
    dateOf(incident, context),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
