/**
 * First character of a line that stands for a record whose quotes are broken. No text can hold it: `decode`
 * refuses NUL.
 */
export const BROKEN = '\0';

/**
 * Replaces every record whose quoting breaks RFC 4180 by one line: `BROKEN` and the record's first cell.
 *
 * A CSV reader that meets a stray quote swallows the records after it. Here the damage ends with the physical
 * line that holds the quote, so the other records can still be read and keep their numbers. Linear in time;
 * returns the same string when all is well.
 */
export function maskBrokenRecords(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  let start = 0;
  let from = 0;
  let lineBreak = text.indexOf('\n');
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', from)) {
    // Line breaks before `from` are inside a quoted field or a masked line: they end no record.
    if (lineBreak !== -1 && lineBreak < from) lineBreak = text.indexOf('\n', from);
    while (lineBreak !== -1 && lineBreak < at) {
      start = lineBreak + 1;
      lineBreak = text.indexOf('\n', start);
    }
    const close = opensField(text, at) ? findClosingQuote(text, at) : -1;
    if (close !== -1) {
      from = close + 1;
      continue;
    }
    const end = lineBreak === -1 ? text.length : lineBreak;
    parts.push(text.slice(kept, start), BROKEN, firstCell(text.slice(start, end)));
    kept = end;
    from = end + 1;
    start = from;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept);
}

function opensField(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || before === ',' || before === '\n';
}

/** Index of the quote that closes the field opened at `open`, or -1 when the field is never closed properly. */
function findClosingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at === -1) return -1;
  const after = text[at + 1];
  return after === undefined || after === ',' || after === '\n' ? at : -1;
}

function firstCell(record: string): string {
  const comma = record.indexOf(',');
  const cell = comma === -1 ? record : record.slice(0, comma);
  return cell.replaceAll('"', '').replaceAll('\n', ' ').trim();
}
