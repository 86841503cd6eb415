import { type Finding, toIssue } from './finding.ts';
import type { Issue } from './issue.ts';

/** The part of the encoding standard that browsers and Node share; core is compiled without the DOM library. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Largest file that is read unless the caller sets another limit, in bytes. */
export const MAX_FILE_BYTES = 20_000_000;

export type Decoded =
  | { readonly text: string; readonly issue: null }
  | { readonly text: null; readonly issue: Issue };

const BOM = '\uFEFF';
const SAVE_AS = 'save the file as UTF-8 («CSV UTF-8» in a spreadsheet)';

/**
 * The text of a file, without byte order mark and with LF line ends, or the one issue that makes it unreadable.
 * The size is checked before anything else is done. Text that is already decoded passes the same checks.
 */
export function decode(
  content: Uint8Array | string,
  file: string,
  maxBytes = MAX_FILE_BYTES,
): Decoded {
  if (content.length > maxBytes) {
    return refuse(file, {
      code: 'file-too-large',
      message: `is larger than ${maxBytes / 1e6} MB, expected a smaller table`,
    });
  }
  if (isUtf16(content)) {
    return refuse(file, {
      code: 'encoding-utf16',
      message: `looks like UTF-16, expected UTF-8: ${SAVE_AS}`,
    });
  }
  const text = typeof content === 'string' ? content : decodeUtf8(content);
  if (text === null) return refuse(file, notUtf8(content as Uint8Array));
  if (text.trim() === '') {
    return refuse(file, { code: 'file-empty', message: 'is empty, expected at least a header' });
  }
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  return { text: body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body, issue: null };
}

function refuse(
  file: string,
  found: Pick<Finding, 'code' | 'message'> & { record?: number },
): Decoded {
  const { code, message, record = 0 } = found;
  return { text: null, issue: toIssue(file, record, { code, column: '', value: '', message }) };
}

/** A byte order mark of UTF-16, or a NUL anywhere: no text of ours holds one. */
function isUtf16(content: Uint8Array | string): boolean {
  if (typeof content === 'string') return content.includes('\0');
  const [first, second] = content;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || content.includes(0);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A TypeError says that the bytes are not UTF-8; it does not say where.
    return null;
  }
}

/** Names the record of the first bad byte, counting physical lines: good enough to find it. */
function notUtf8(bytes: Uint8Array): Pick<Finding, 'code' | 'message'> & { record: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, lenient.indexOf('\uFFFD'));
  const record = before.split(/\r\n?|\n/).length;
  return {
    code: 'encoding-not-utf8',
    message: `is not UTF-8 (Windows-1252?), first seen on this line: ${SAVE_AS}`,
    record,
  };
}
