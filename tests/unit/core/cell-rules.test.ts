import { describe, expect, it } from 'vitest';
import { MAX_CELL_LENGTH, toCellRules } from '../../../src/core/cell-rules.ts';
import type { Field } from '../../../src/core/descriptor.ts';

/** The code of the first rule that the cell breaks, or null. */
function judge(field: Partial<Field>, cell: string): string | null {
  const rules = toCellRules({ name: 'column', type: 'string', ...field });
  return rules.find((rule) => rule.fails(cell))?.code ?? null;
}

const judgeAll = (field: Partial<Field>, cells: readonly string[]) =>
  cells.map((cell) => judge(field, cell));

describe('any cell', () => {
  it('has no white space at its ends, of any kind', () => {
    const padded = [' a', 'a ', '\ta', 'a\n', '\u00a0a', 'a\u202f', '\u3000a', 'é\u00a0'];
    expect(new Set(judgeAll({}, padded))).toEqual(new Set(['cell-space']));
    expect(judgeAll({}, ['a b', 'é', '« a »', 'a\u00a0b', '–'])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('has a length within the limit', () => {
    expect(judge({}, 'x'.repeat(MAX_CELL_LENGTH))).toBeNull();
    expect(judge({}, 'x'.repeat(MAX_CELL_LENGTH + 1))).toBe('cell-too-long');
  });
});

describe('types', () => {
  it('number: a decimal point, no exponent, no guessing', () => {
    expect(judgeAll({ type: 'number' }, ['0', '-1.5', '44.91139', '007'])).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const bad = ['44,9', '1e5', '.5', '5.', 'NaN', 'Infinity', '0x10', '1 000', '+1'];
    expect(new Set(judgeAll({ type: 'number' }, bad))).toEqual(new Set(['number']));
  });

  it('integer: digits', () => {
    expect(judgeAll({ type: 'integer' }, ['0', '-3', '12', '1.0', 'two'])).toEqual([
      null,
      null,
      null,
      'number',
      'number',
    ]);
  });

  it('date: a day of the calendar', () => {
    expect(judgeAll({ type: 'date' }, ['2026-11-22', '2026-02-29', '2026-11'])).toEqual([
      null,
      'date',
      'date',
    ]);
  });

  it('list: items without blanks, padding or repeats', () => {
    const list = { type: 'list', delimiter: '|' } as const;
    expect(judgeAll(list, ['a', 'a|b c'])).toEqual([null, null]);
    expect(judgeAll(list, ['a||b', 'a|', 'a | b', 'a|a'])).toEqual(Array(4).fill('pattern'));
  });

  it('list: separated by a comma unless the schema says otherwise', () => {
    expect(judgeAll({ type: 'list' }, ['a,b', 'aa', 'a,,b'])).toEqual([null, null, 'pattern']);
  });

  it('edtf: what the parser reads, asked twice alike', () => {
    const field = { notation: 'edtf' } as const;
    const [rule] = toCellRules({ name: 'on', type: 'string', ...field }).slice(-1);
    const cells = ['2025-04-15?', '2025-04-31', '2025-04-31', '2025-04-15?'];
    expect(cells.map((cell) => rule?.fails(cell))).toEqual([false, true, true, false]);
    expect(rule?.code).toBe('date');
  });
});

describe('addresses', () => {
  const field = { format: 'uri' } as const;

  it('are https with a host', () => {
    expect(judge(field, 'https://www.example.org/a?b=c#d')).toBeNull();
    const bad = [
      'http://example.org/',
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org/',
      'https://',
      'https://user:secret@example.org/',
      'https://example.org/a b',
      'https://example.org/"x',
      'ftp://example.org/',
      'example.org',
      'HTTPS:example.org',
    ];
    expect(new Set(judgeAll(field, bad))).toEqual(new Set(['url']));
  });

  it('may be http where the schema allows it', () => {
    const lenient = { ...field, schemes: ['https', 'http'] };
    expect(judgeAll(lenient, ['http://example.org/', 'https://example.org/'])).toEqual([
      null,
      null,
    ]);
    expect(judgeAll(lenient, ['http://a:b@example.org/', 'ftp://example.org/'])).toEqual([
      'url',
      'url',
    ]);
  });
});

describe('constraints', () => {
  it('enum: one of the values, in their case', () => {
    const field = { constraints: { enum: ['prison', 'school'] } };
    expect(judgeAll(field, ['prison', 'Prison', 'toString'])).toEqual([null, 'enum', 'enum']);
  });

  it('pattern: matches the whole cell', () => {
    const field = { constraints: { pattern: '\\d{5}|2[AB]\\d{3}' } };
    const cells = ['01001', '2A004', '010011', 'x01001', '2C004', '01001\n'];
    expect(judgeAll(field, cells)).toEqual([
      null,
      null,
      'pattern',
      'pattern',
      'pattern',
      'cell-space',
    ]);
  });

  it('bounds: both included', () => {
    const field = { type: 'number', constraints: { minimum: -90, maximum: 90 } } as const;
    expect(judgeAll(field, ['90', '-90', '90.1', '-91'])).toEqual([
      null,
      null,
      'range-outside',
      'range-outside',
    ]);
  });

  it('bounds: one may be left open', () => {
    const numbers = (constraints: { minimum?: number; maximum?: number }) =>
      judgeAll({ type: 'number', constraints }, ['-1', '1']);
    expect(numbers({ minimum: 0 })).toEqual(['range-outside', null]);
    expect(numbers({ maximum: 0 })).toEqual([null, 'range-outside']);
  });

  it('pattern: letters of every alphabet have their classes', () => {
    expect(judgeAll({ constraints: { pattern: '\\p{Lu}.*' } }, ['École', 'école'])).toEqual([
      null,
      'pattern',
    ]);
  });

  it('says what it expected', () => {
    const [whole] = toCellRules({ name: 'count', type: 'integer' }).slice(-1);
    expect(whole?.message).toBe('is not a whole number, expected digits only');
    const [rule] = toCellRules({
      name: 'kind',
      type: 'string',
      constraints: { enum: ['a', 'b'] },
    }).slice(-1);
    expect(rule?.message).toContain('expected a, b');
  });
});
