import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BROKEN, maskBrokenRecords } from '../../../src/core/quotes.ts';
import { INSTRUMENTED } from './instrumented.ts';

describe('maskBrokenRecords', () => {
  it.each([
    'a,b\n1,2\n',
    'a,b\n"1","2"\n',
    '"a,b","say ""so"""\n',
    '"two\nlines",b\n"",c\n',
    '"last"',
  ])('returns well-quoted text itself: %j', (text) => {
    expect(maskBrokenRecords(text)).toBe(text);
  });

  it('masks a record with a quote inside an unquoted cell', () => {
    expect(maskBrokenRecords('a,b\nx,5" gun\ny,2\n')).toBe(`a,b\n${BROKEN}x\ny,2\n`);
  });

  it('masks a record with a quoted part inside an unquoted cell', () => {
    expect(maskBrokenRecords('x,a"b",1\ny,2\n')).toBe(`${BROKEN}x\ny,2\n`);
  });

  it('masks a record whose quoted cell goes on after its closing quote', () => {
    expect(maskBrokenRecords('x,"say "so" now",1\ny,2,3\n')).toBe(`${BROKEN}x\ny,2,3\n`);
  });

  it('ends the damage of an unclosed quote with its line', () => {
    expect(maskBrokenRecords('a,b\nx,"open\ny,"2"\nz,3\n')).toBe(`a,b\n${BROKEN}x\ny,"2"\nz,3\n`);
  });

  it('masks a record from its first line when the bad quote is on a later one', () => {
    expect(maskBrokenRecords('x,"one\ntwo",thr"ee\ny,2\n')).toBe(`${BROKEN}x\ny,2\n`);
  });

  it('masks an unclosed quote in the last record', () => {
    expect(maskBrokenRecords('a,b\nx,"open')).toBe(`a,b\n${BROKEN}x`);
  });

  it('masks each of several broken records', () => {
    expect(maskBrokenRecords('p,"a\nq,1\nr,b"c\n')).toBe(`${BROKEN}p\nq,1\n${BROKEN}r\n`);
  });

  it('keeps the id even when it is the broken cell', () => {
    expect(maskBrokenRecords('"x" ,1\n')).toBe(`${BROKEN}x\n`);
    expect(maskBrokenRecords('a"b\ny,2\n')).toBe(`${BROKEN}ab\ny,2\n`);
    expect(maskBrokenRecords('"one\ntwo",thr"ee\ny,2\n')).toBe(`${BROKEN}one two\ny,2\n`);
  });

  it('leaves whatever a CSV writer writes alone', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const text = Papa.unparse(rows, { newline: '\n', quotes: true });
          expect(maskBrokenRecords(text)).toBe(text);
        },
      ),
    );
  });

  it('leaves nothing that PapaParse would stumble over', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') }), (text) => {
        const { errors } = Papa.parse(maskBrokenRecords(text), { delimiter: ',', newline: '\n' });
        expect(errors).toEqual([]);
      }),
    );
  });

  it.skipIf(INSTRUMENTED)('takes linear time on text made to be slow', () => {
    const start = performance.now();
    maskBrokenRecords('"a",'.repeat(200_000));
    maskBrokenRecords('"\n""'.repeat(200_000));
    maskBrokenRecords('a"'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
