import type { Locale } from '../core/localized.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** English is the source of truth for which messages exist; French must have exactly the same. */
export type Messages = typeof en;

const ALL: Readonly<Record<Locale, Messages>> = { en, fr };

export function messagesFor(locale: Locale): Messages {
  return ALL[locale];
}
