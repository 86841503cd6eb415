import type { Constraints, Field } from './descriptor.ts';
import { isDay, parseEdtf } from './edtf.ts';
import type { IssueCode } from './issue.ts';
import { safeHref } from './link.ts';

/** One thing that a filled cell must not be. Blank cells are judged elsewhere (`required`). */
export interface CellRule {
  readonly code: IssueCode;
  readonly message: string;
  readonly fails: (cell: string) => boolean;
}

/** Longest cell that is read, in UTF-16 units. */
export const MAX_CELL_LENGTH = 10_000;

const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const LAST_ASCII = 0x7f;

/** True when the cell starts or ends with white space; the common case looks at two character codes. */
function hasEdgeSpace(cell: string): boolean {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  if (first <= 32 || last <= 32) return true;
  return (first > LAST_ASCII || last > LAST_ASCII) && cell !== cell.trim();
}

const COMMON_RULES: readonly CellRule[] = [
  {
    code: 'cell-too-long',
    message: 'is longer than 10,000 characters, expected less',
    fails: (cell) => cell.length > MAX_CELL_LENGTH,
  },
  {
    code: 'cell-space',
    message: 'starts or ends with a space, expected none',
    fails: hasEdgeSpace,
  },
];

/** The rules of one column, compiled once; the first that fails is the one to report. */
export function toCellRules(field: Field): readonly CellRule[] {
  const constraints = field.constraints ?? {};
  return [...COMMON_RULES, ...typeRules(field), ...constraintRules(constraints)];
}

function typeRules(field: Field): readonly CellRule[] {
  if (field.type === 'list') return [listRule(field.delimiter ?? ',')];
  if (field.type === 'date') {
    const message = 'is not a day of the calendar, expected YYYY-MM-DD';
    return [{ code: 'date', message, fails: (cell) => !isDay(cell) }];
  }
  if (field.type === 'number') {
    const message = 'is not a number, expected digits with a decimal point';
    return [{ code: 'number', message, fails: (cell) => !NUMBER.test(cell) }];
  }
  if (field.type === 'integer') {
    const message = 'is not a whole number, expected digits only';
    return [{ code: 'number', message, fails: (cell) => !INTEGER.test(cell) }];
  }
  if (field.notation === 'edtf') return [edtfRule()];
  return field.format === 'uri' ? [urlRule(field.schemes ?? ['https'])] : [];
}

function listRule(delimiter: string): CellRule {
  return {
    code: 'pattern',
    message: `holds an empty, padded or repeated item, expected items separated by ${delimiter}`,
    fails: (cell) => {
      const items = cell.split(delimiter);
      return (
        items.some((item) => item === '' || hasEdgeSpace(item)) ||
        new Set(items).size < items.length
      );
    },
  };
}

/** Dates repeat: each text is parsed once. */
function edtfRule(): CellRule {
  const known = new Map<string, boolean>();
  return {
    code: 'date',
    message:
      'is not an EDTF date of the calendar, expected for example 2025-04-15 or 2025-04-14/2025-04-15',
    fails: (cell) => {
      const failed = known.get(cell) ?? parseEdtf(cell) === null;
      known.set(cell, failed);
      return failed;
    },
  };
}

function urlRule(schemes: readonly string[]): CellRule {
  const allowed = schemes.join(' or ');
  return {
    code: 'url',
    message: `is not a web address, expected ${allowed}:// and a host (xn--… for one that is not ASCII), without spaces or credentials`,
    fails: (cell) => {
      const scheme = cell.slice(0, Math.max(0, cell.indexOf('://')));
      // One judge of addresses for data and pages; it knows https alone.
      return !schemes.includes(scheme) || safeHref(`https${cell.slice(scheme.length)}`) === null;
    },
  };
}

function constraintRules(constraints: Constraints): readonly CellRule[] {
  const rules: CellRule[] = [];
  if (constraints.enum !== undefined) {
    const allowed = new Set(constraints.enum);
    const message = `is not a value of this column, expected ${constraints.enum.join(', ')}`;
    rules.push({ code: 'enum', message, fails: (cell) => !allowed.has(cell) });
  }
  if (constraints.pattern !== undefined) {
    const whole = new RegExp(`^(?:${constraints.pattern})$`, 'u');
    const message = `has another form, expected ${constraints.pattern}`;
    rules.push({ code: 'pattern', message, fails: (cell) => !whole.test(cell) });
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = constraints;
  if (constraints.minimum !== undefined || constraints.maximum !== undefined) {
    const message = `is out of bounds, expected ${minimum} to ${maximum}`;
    const fails = (cell: string) => !(Number(cell) >= minimum && Number(cell) <= maximum);
    rules.push({ code: 'range-outside', message, fails });
  }
  return rules;
}
