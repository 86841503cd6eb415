/** The two languages of the product, equal in everything. */
export type Locale = 'en' | 'fr';

/** A text in both languages; neither is ever missing in a compiled dataset. */
export type Localized = Readonly<Record<Locale, string>>;
