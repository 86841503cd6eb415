import type { Locale } from '../core/localized.ts';
import type { SnippetChoice, SnippetWords } from '../core/snippet.ts';
import { elementSnippet, frameSnippet, pageAddress, pictureSnippet } from '../core/snippet.ts';
import { card as en } from '../i18n/en-embed.ts';
import { fill } from '../i18n/fill.ts';
import { card as fr } from '../i18n/fr-embed.ts';

/** What the dialog can copy. */
export type ShareKind = 'frame' | 'element' | 'link' | 'picture';
export const KINDS: readonly ShareKind[] = ['frame', 'element', 'link', 'picture'];

/** A place that can be shared by itself. */
export interface SharePlace {
  readonly id: string;
  readonly name: string;
}

/** Everything chosen in the dialog. */
export interface ShareState extends SnippetChoice {
  readonly kind: ShareKind;
}

/** Which fields mean something for a kind. */
export const FIELDS: Readonly<Record<ShareKind, readonly string[]>> = {
  frame: ['place', 'language', 'theme', 'shown', 'scope', 'width', 'height'],
  element: ['place', 'language', 'theme', 'shown', 'scope', 'width'],
  link: ['place', 'language', 'theme', 'scope'],
  picture: ['place', 'language'],
};

const WORDS = { en, fr } as const;

/** Title and alternative text of a choice, in the snippet's own language. */
export function wordsOf(
  choice: { readonly locale: Locale; readonly incident: string | null },
  places: readonly SharePlace[],
): SnippetWords {
  const words = WORDS[choice.locale];
  const chosen = places.find(({ id }) => id === choice.incident);
  if (chosen === undefined) {
    const names = places.map(({ name }) => name).join(', ');
    return { title: words.title, alt: fill(words.mapAlt, { places: names }) };
  }
  return {
    title: fill(words.placeTitle, { title: words.title, place: chosen.name }),
    alt: fill(words.placeAlt, { place: chosen.name }),
  };
}

/** What the dialog copies. A picture has no options but place and language. */
export function codeOf(root: string, state: ShareState, words: SnippetWords): string {
  switch (state.kind) {
    case 'frame':
      return frameSnippet(root, state, words);
    case 'element':
      return elementSnippet(root, state, words);
    case 'link':
      return pageAddress(root, state);
    case 'picture':
      return pictureSnippet(root, { ...state, theme: 'auto', scope: 'core' }, words);
  }
}
