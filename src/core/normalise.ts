/** Words that connect names and tell nothing apart. */
const CONNECTIVES: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'l',
  'of',
  'the',
]);

/** What nearly every name begins or ends with, after the connectives are gone («maison d’arrêt» is maison arret). */
const GENERIC: readonly (readonly string[])[] = [
  ['centre', 'penitentiaire'],
  ['centre', 'detention'],
  ['maison', 'arret'],
  ['maison', 'centrale'],
  ['prison'],
];

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/**
 * The form in which names of places are compared: without accents, case, hyphens, apostrophes and connectives,
 * œ as oe, st as saint, and without the generic words (prison, centre pénitentiaire, maison d’arrêt …). A name made of nothing else
 * keeps its words, so that only text without letters and digits becomes empty.
 *
 * Idempotent: the normal form of a normal form is itself.
 */
export function normaliseName(name: string): string {
  const words = toWords(name);
  const telling = words.filter((word) => !CONNECTIVES.has(word));
  if (telling.length === 0) return words.join(' ');
  const specific = dropGeneric(telling);
  return (specific.length === 0 ? telling : specific).join(' ');
}

function toWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const ligatures = plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
  const words = ligatures.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => ABBREVIATIONS.get(word) ?? word);
}

/** Drops each phrase as its last word arrives, so that words brought together by a dropped phrase are seen too. */
function dropGeneric(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    const phrase = GENERIC.find((candidate) =>
      candidate.every((part, index) => kept[kept.length - candidate.length + index] === part),
    );
    if (phrase !== undefined) kept.length -= phrase.length;
  }
  return kept;
}
