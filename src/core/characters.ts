import type { Report } from './finding.ts';
import { reportRow, type Table } from './table.ts';

/**
 * Characters that no text of ours may hold: control characters (XML has no way to write them), invisible
 * directional marks (they make text read otherwise than it is) and U+FFFD (what is left of a wrong decoding).
 */
const UNUSABLE = /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff\ufffd]/u;

/** Those, and accents that stand apart from their letter: what makes a text worth a closer look. */
const SUSPECT = /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff\ufffd\p{M}]/u;

/** What is wrong with the characters of a text, or null. */
function characterProblem(text: string): string | null {
  const match = UNUSABLE.exec(text);
  if (match !== null) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `holds the unusable character U+${code}, expected plain text`;
  }
  return text === text.normalize('NFC')
    ? null
    : 'has decomposed accents, expected Unicode form NFC';
}

/**
 * Reports cells with unusable characters or decomposed accents. Looks at the file's whole text first: cells are
 * read one by one only when there is something to find.
 */
export function validateCharacters(text: string, table: Table, report: Report): void {
  if (!SUSPECT.test(text)) return;
  for (const [column, cells] of table.columns) {
    cells.forEach((value, row) => {
      const message = characterProblem(value);
      if (message === null) return;
      reportRow(table, row, { code: 'cell-character', column, value, message }, report);
    });
  }
}
