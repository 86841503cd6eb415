import { isCountAspect } from './aspect.ts';
import type { Claim } from './claim.ts';
import { isLocalDateTime, parseEdtf } from './edtf.ts';
import { type Finding, type Report, toIssue } from './finding.ts';
import { DAMAGES } from './incident.ts';

/** Reports values that are not what their aspect holds, and bounds that are the wrong way round or beside the value. */
export function validateClaimValues(claims: readonly Claim[], report: Report): void {
  for (const claim of claims) {
    const finding = valueProblem(claim);
    if (finding !== null) report(toIssue('claims.csv', claim.record, finding));
  }
}

function valueProblem(claim: Claim): Finding | null {
  const { aspect, value, low, high } = claim;
  if (aspect === 'when') return whenProblem(claim);
  if (value === '' && low === '' && high === '') {
    return {
      code: 'required',
      column: 'value',
      value: '',
      message: 'is blank, expected a value, or low or high',
    };
  }
  if (aspect === 'damage') return damageProblem(claim) ?? numberProblem(claim, ['low', 'high']);
  if (isCountAspect(aspect)) return numberProblem(claim, ['value', 'low', 'high']);
  return low === '' && high === '' ? null : numberProblem(claim, ['low', 'high']);
}

function damageProblem({ value }: Claim): Finding | null {
  if ((DAMAGES as readonly string[]).includes(value)) return null;
  return {
    code: 'enum',
    column: 'value',
    value,
    message: `is not a damage type, expected ${DAMAGES.join(', ')}`,
  };
}

function whenProblem({ value, low, high }: Claim): Finding | null {
  for (const [column, bound] of [
    ['low', low],
    ['high', high],
  ] as const) {
    if (bound === '') {
      return {
        code: 'required',
        column,
        value: '',
        message: 'is blank, expected a date-time that bounds the moment',
      };
    }
    if (!isLocalDateTime(bound)) {
      const message = 'is not a local date-time of the calendar, expected YYYY-MM-DDTHH:MM';
      return { code: 'date', column, value: bound, message };
    }
  }
  if (low > high) return rangeOrder(low, high);
  const moment = parseEdtf(value);
  if (moment === null) {
    const message =
      'is not an EDTF date of the calendar, expected for example 2025-04-14T21:45:00 or 2025-04-14/2025-04-15';
    return { code: 'date', column: 'value', value, message };
  }
  // A night is wider than the hours that bound it: value and bounds must have a moment in common.
  return moment.high < low || moment.low > high ? outsideBounds(value, low, high) : null;
}

const COUNT = /^\d{1,9}$/;

function numberProblem(
  claim: Claim,
  columns: readonly ('value' | 'low' | 'high')[],
): Finding | null {
  for (const column of columns) {
    const cell = claim[column];
    if (cell !== '' && !COUNT.test(cell)) {
      return {
        code: 'number',
        column,
        value: cell,
        message: 'is not a whole number, expected digits only',
      };
    }
  }
  const { value, low, high } = claim;
  const least = low === '' ? Number.NEGATIVE_INFINITY : Number(low);
  const most = high === '' ? Number.POSITIVE_INFINITY : Number(high);
  if (least > most) return rangeOrder(low, high);
  if (!columns.includes('value') || value === '') return null;
  return Number(value) < least || Number(value) > most ? outsideBounds(value, low, high) : null;
}

function rangeOrder(low: string, high: string): Finding {
  return {
    code: 'range-order',
    column: 'low',
    value: low,
    message: `is above high (${high}), expected low ≤ high`,
  };
}

function outsideBounds(value: string, low: string, high: string): Finding {
  const message = `is outside its own bounds, expected ${low || '…'} to ${high || '…'}`;
  return { code: 'value-range', column: 'value', value, message };
}
