export type SourceKind = 'official' | 'agency' | 'press' | 'union' | 'digest';

/** One publication. An empty `url` means: seen only through those that repeat it. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** EDTF date, or empty when the publication shows none. */
  readonly publishedOn: string;
  readonly accessedOn: string;
  readonly archiveUrl: string;
  readonly lang: 'en' | 'fr';
  readonly kind: SourceKind;
  readonly derivedFrom: readonly string[];
  readonly record: number;
}
