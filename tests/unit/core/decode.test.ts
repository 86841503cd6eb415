import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, MAX_FILE_BYTES } from '../../../src/core/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (content: Uint8Array | string) => decode(content, 'claims.csv');

function utf16(text: string, mark: readonly number[]): Uint8Array {
  return Uint8Array.from([...mark, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
}

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decoded(utf8('nom\nÉnap – œuvre\n')).text).toBe('nom\nÉnap – œuvre\n');
  });

  it('accepts and strips a byte order mark, from bytes and from text', () => {
    expect(decoded(utf8('\uFEFFnom\n')).text).toBe('nom\n');
    expect(decoded('\uFEFFnom\n').text).toBe('nom\n');
  });

  it('turns CRLF and CR into LF', () => {
    expect(decoded(utf8('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  it('refuses UTF-16 with a mark of either order, and without one', () => {
    for (const mark of [[0xff, 0xfe], [0xfe, 0xff], []]) {
      expect(decoded(utf16('nom,ville\n', mark)).issue?.code).toBe('encoding-utf16');
    }
  });

  it('knows UTF-16 by its mark where no byte of it is zero', () => {
    expect(decoded(Uint8Array.from([0xff, 0xfe, 0x71, 0x67])).issue?.code).toBe('encoding-utf16');
    expect(decoded(Uint8Array.from([0xfe, 0xff, 0x67, 0x71])).issue?.code).toBe('encoding-utf16');
    for (const bytes of [
      [0xff, 0x61],
      [0xfe, 0x61],
      [0x61, 0xfe],
      [0x61, 0xff],
    ]) {
      expect(decoded(Uint8Array.from(bytes)).issue?.code).toBe('encoding-not-utf8');
    }
  });

  it('refuses text with a NUL, which a wrong decoding of UTF-16 leaves', () => {
    expect(decoded('n\0o\0m\0').issue?.code).toBe('encoding-utf16');
  });

  it('refuses Windows-1252 and names the line of the first bad byte', () => {
    const bytes = Uint8Array.from([...utf8('nom\nAgen\nN'), 0xee, ...utf8('mes\n')]);
    const { issue } = decoded(bytes);
    expect(issue).toMatchObject({ code: 'encoding-not-utf8', record: 3, file: 'claims.csv' });
    expect(issue?.message).toContain('save the file as UTF-8');
  });

  it('refuses a truncated sequence at the end', () => {
    expect(decoded(Uint8Array.from([0x61, 0xc3])).issue?.code).toBe('encoding-not-utf8');
  });

  it('refuses files without content', () => {
    expect(decoded(new Uint8Array()).issue?.code).toBe('file-empty');
    expect(decoded(' \n\n').issue?.code).toBe('file-empty');
  });

  it('refuses large files before it reads them', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    expect(decoded(bytes).issue).toMatchObject({
      code: 'file-too-large',
      message: 'is larger than 20 MB, expected a smaller table',
    });
    expect(decode(utf8('nom\n'), 'claims.csv', 3).issue?.code).toBe('file-too-large');
  });

  it('refuses overlong and surrogate sequences, which are not UTF-8', () => {
    expect(decoded(Uint8Array.from([0x61, 0xc0, 0xaf])).issue?.code).toBe('encoding-not-utf8');
    expect(decoded(Uint8Array.from([0x61, 0xed, 0xa0, 0x80])).issue?.code).toBe(
      'encoding-not-utf8',
    );
  });

  it('strips one byte order mark only', () => {
    expect(decoded('\uFEFF\uFEFFnom').text).toBe('\uFEFFnom');
  });

  it('counts lines of any kind up to the first bad byte', () => {
    const bytes = Uint8Array.from([...utf8('a\r\nb\rc\nd'), 0xff]);
    expect(decoded(bytes).issue?.record).toBe(4);
  });

  it('never throws, and gives either text or an issue', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const { text, issue } = decoded(bytes);
        expect(text === null).toBe(issue !== null);
      }),
    );
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !/[\0\r\uFEFF]/.test(text));
        expect(decoded(utf8(text)).text).toBe(text);
      }),
    );
  });
});
