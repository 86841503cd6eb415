import type { Localized } from './localized.ts';

export type Act = 'statement' | 'visit' | 'order' | 'inquiry' | 'law' | 'charge';

/** One official response, or one step of the state's answer. */
export interface OfficialResponse {
  readonly id: string;
  /** EDTF date or date-time. */
  readonly on: string;
  readonly speaker: string;
  readonly role: Localized;
  readonly organisation: string;
  readonly channel: string;
  readonly act: Act;
  readonly summary: Localized;
  readonly quote: string;
  readonly quoteLang: 'en' | 'fr' | '';
  /** Incident ids, or `all` when the response is national. */
  readonly incidents: readonly string[] | 'all';
  readonly sourceId: string;
  readonly record: number;
}
