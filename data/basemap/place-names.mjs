// Compares place names written differently in two sources.

/** A name reduced to what both sources agree on: no accents, case, hyphens, apostrophes; saint in full. */
export function normaliseName(name) {
  return name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .trim();
}
