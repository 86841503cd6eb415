import { type CellRule, toCellRules } from './cell-rules.ts';
import { type Field, type Resource, referencesOf } from './descriptor.ts';
import type { Report } from './finding.ts';
import type { IssueCode } from './issue.ts';
import { reportRow, type Table } from './table.ts';

/**
 * Checks every cell of a table against its schema, column by column: required, type, enum, pattern, bounds,
 * uniqueness, and that a text is there in both languages. Reports one issue a cell at most.
 */
export function validateTable(table: Table, resource: Resource, report: Report): void {
  for (const field of resource.schema.fields) {
    const cells = table.columns.get(field.name);
    if (cells === undefined) continue;
    const twin = table.columns.get(twinOf(field.name) ?? '');
    const check = { table, field, cells, report };
    validateBlanks(check, { code: blankCode(field, resource), twin });
    validateFilled(check, toCellRules(field));
    if (field.constraints?.unique === true) validateUnique(check);
  }
}

interface ColumnCheck {
  readonly table: Table;
  readonly field: Field;
  readonly cells: readonly string[];
  readonly report: Report;
}

/** `title_en` ↔ `title_fr`; null for columns of one language. */
function twinOf(name: string): string | null {
  if (name.endsWith('_en')) return `${name.slice(0, -3)}_fr`;
  return name.endsWith('_fr') ? `${name.slice(0, -3)}_en` : null;
}

/** The code for a blank required cell. A value without a source is the gravest blank of all, so it has its own. */
function blankCode(field: Field, resource: Resource): IssueCode {
  const isSource = referencesOf(resource).some(
    (key) => key.reference.resource === 'sources' && key.fields.includes(field.name),
  );
  if (isSource) return 'source-missing';
  return twinOf(field.name) === null ? 'required' : 'translation-missing';
}

const BLANK_MESSAGES: Partial<Record<IssueCode, string>> = {
  'source-missing': 'is blank, expected the id of the source that says so',
  'translation-missing': 'is blank, expected the text in both languages',
};

function validateBlanks(
  { table, field, cells, report }: ColumnCheck,
  { code, twin }: { readonly code: IssueCode; readonly twin: readonly string[] | undefined },
): void {
  const required = field.constraints?.required === true;
  if (!required && twin === undefined) return;
  const message = BLANK_MESSAGES[code] ?? 'is blank, expected a value';
  cells.forEach((cell, row) => {
    if (cell !== '' || !(required || twin?.[row] !== '')) return;
    reportRow(table, row, { code, column: field.name, value: '', message }, report);
  });
}

function validateFilled(
  { table, field, cells, report }: ColumnCheck,
  rules: readonly CellRule[],
): void {
  cells.forEach((value, row) => {
    if (value === '') return;
    for (const { fails, code, message } of rules) {
      if (!fails(value)) continue;
      reportRow(table, row, { code, column: field.name, value, message }, report);
      return;
    }
  });
}

function validateUnique({ table, field, cells, report }: ColumnCheck): void {
  // The common case costs one Set and no closures.
  if (new Set(cells).size === cells.length) return;
  const first = new Map<string, number>();
  cells.forEach((value, row) => {
    if (value === '') return;
    const before = first.get(value);
    if (before === undefined) {
      first.set(value, row);
      return;
    }
    const message = `is already the ${field.name} of record ${table.records[before]}, expected another`;
    reportRow(table, row, { code: 'id-duplicate', column: field.name, value, message }, report);
  });
}
