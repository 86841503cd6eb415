/** What may stand before a formula and is passed over by spreadsheets: spaces of all kinds, no-break space, BOM. */
const LEADING = /^[ \u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*/;

/** What makes a spreadsheet compute a cell (OWASP, «CSV injection»), its fullwidth forms, and characters that split cells. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text cell that no spreadsheet computes: each of its lines that begins like a formula gets an apostrophe before it.
 * Not for numbers: −0.4 must stay a number.
 */
export function toSpreadsheetCell(text: string): string {
  const start = isFormula(text) ? `'${text}` : text;
  return start.replace(/(\r\n|\r|\n)([^\r\n]+)/g, (whole, lineBreak: string, line: string) =>
    isFormula(line) ? `${lineBreak}'${line}` : whole,
  );
}

function isFormula(text: string): boolean {
  return FORMULA.test(text.replace(LEADING, ''));
}
