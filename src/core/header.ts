import { fieldNames, type Resource } from './descriptor.ts';
import { findNearest } from './edit-distance.ts';
import { type Finding, type Report, toIssue } from './finding.ts';

/** Names that mean something to every JavaScript object. Refused by name, before any row is looked at. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const HEADER_RECORD = 1;

/**
 * Compares a header with the schema's columns (`fieldsMatch: "equal"`) and returns where each known column is.
 * A column that is missing, renamed, unknown, forbidden or there twice is an error. Another order is a warning:
 * columns are found by name. Of a column that is there twice the first one is read.
 */
export function checkHeader(
  header: readonly string[],
  resource: Resource,
  report: Report,
): ReadonlyMap<string, number> {
  const names = fieldNames(resource);
  const missing = names.filter((name) => !header.includes(name));
  const positions = new Map<string, number>();
  const found = (finding: Finding) => report(toIssue(resource.path, HEADER_RECORD, finding));
  header.forEach((name, index) => {
    const problem = nameProblem(name, { names, missing, positions });
    if (problem !== null) found({ column: name, value: name, ...problem });
    else positions.set(name, index);
  });
  for (const name of missing) {
    const message = 'is missing from the header, expected this column';
    found({ code: 'header-missing', column: name, value: '', message });
  }
  const order = [...positions.keys()];
  const expected = names.filter((name) => positions.has(name));
  const moved = order.find((name, index) => name !== expected[index]);
  if (moved !== undefined) {
    const message = `stands in another order than the schema, expected ${expected.join(',')}`;
    found({ code: 'header-order', column: moved, value: moved, message, severity: 'warning' });
  }
  return positions;
}

interface HeaderState {
  readonly names: readonly string[];
  readonly missing: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

function nameProblem(name: string, state: HeaderState): Pick<Finding, 'code' | 'message'> | null {
  if (FORBIDDEN.has(name)) {
    return {
      code: 'header-forbidden',
      message: 'is not allowed as a column name, expected a column of the schema',
    };
  }
  if (state.positions.has(name)) {
    return { code: 'header-duplicate', message: 'is there twice, expected each column once' };
  }
  if (state.names.includes(name)) return null;
  const [nearest] = findNearest(name.trim(), state.missing, 1);
  const hint = nearest === undefined ? 'a column of the schema' : `"${nearest}"`;
  return { code: 'header-unknown', message: `is not a column of this table, expected ${hint}` };
}
