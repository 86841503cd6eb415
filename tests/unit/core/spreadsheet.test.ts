import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSpreadsheetCell } from '../../../src/core/spreadsheet.ts';

describe('toSpreadsheetCell', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://example.org","x")',
    '+33 1 23',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    ' \u00a0\ufeff@x',
    '\u202f+1',
    '\u3000=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '=',
    '- a list item',
  ])('takes the force from %j', (text) => {
    expect(toSpreadsheetCell(text)).toBe(`'${text}`);
  });

  it.each(['', 'Toulon', '15 April', 'a=b', "l'Énap", '7–15', '2025-04-15', '«=»', 'a\nb'])(
    'leaves %j as it is',
    (text) => {
      expect(toSpreadsheetCell(text)).toBe(text);
    },
  );

  it('looks at each line of a cell', () => {
    expect(toSpreadsheetCell('a\n=1\r\n +2\nb')).toBe("a\n'=1\r\n' +2\nb");
  });

  it('leaves no line that begins like a formula, and takes nothing away', () => {
    const risky = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        ' ',
        '\u00a0',
        '\ufeff',
        '\n',
        '\r',
        '\t',
        'a',
        "'",
      ),
    });
    fc.assert(
      fc.property(risky, (text) => {
        const cell = toSpreadsheetCell(text);
        expect(cell).not.toMatch(/(^|[\r\n])[ \u00a0\ufeff]*[=+\-@＝]/);
        expect(cell).not.toMatch(/^[ \u00a0\ufeff]*[\t\r\n]/);
        expect(cell.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
    );
  });
});
