import { type Descriptor, type Field, type ForeignKey, keyOf, referencesOf } from './descriptor.ts';
import { createSuggester, type Suggest } from './edit-distance.ts';
import type { Report } from './finding.ts';
import { reportRow, type Table, type Tables } from './table.ts';

/**
 * Reports ids that no row of the other table has, with the nearest ids as a hint. Ids of records that could not
 * be read count as known: their record is reported already. A table that could not be read at all is not asked.
 */
export function validateReferences(tables: Tables, descriptor: Descriptor, report: Report): void {
  const suggest = createSuggester();
  const targets = new Set(
    descriptor.resources.flatMap(referencesOf).map((key) => key.reference.resource),
  );
  const ids = new Map(
    descriptor.resources
      .filter((resource) => targets.has(resource.name))
      .map((resource) => [resource.name, idsOf(tables.get(resource.name), keyOf(resource))]),
  );
  for (const resource of descriptor.resources) {
    const table = tables.get(resource.name);
    if (table === undefined) continue;
    for (const key of referencesOf(resource)) {
      const known = ids.get(key.reference.resource);
      const field = resource.schema.fields.find((candidate) => candidate.name === key.fields[0]);
      if (known === undefined || known === null || field === undefined) continue;
      validateColumn({ table, field, key, known, suggest }, report);
    }
  }
}

function idsOf(table: Table | undefined, key: string): ReadonlySet<string> | null {
  const cells = table?.columns.get(key);
  return table === undefined || cells === undefined
    ? null
    : new Set([...cells, ...table.unreadable]);
}

interface ReferenceColumn {
  readonly table: Table;
  readonly field: Field;
  readonly key: ForeignKey;
  readonly known: ReadonlySet<string>;
  readonly suggest: Suggest;
}

function validateColumn(
  { table, field, key, known, suggest }: ReferenceColumn,
  report: Report,
): void {
  const column = field.name;
  const also = key.also ?? [];
  const target = key.reference.resource;
  table.columns.get(column)?.forEach((cell, row) => {
    if (cell === '' || known.has(cell) || also.includes(cell)) return;
    const items = field.type === 'list' ? cell.split(field.delimiter ?? ',') : [cell];
    for (const value of items) {
      if (value === '' || known.has(value)) continue;
      const near = suggest(value, known);
      const hint = near.length === 0 ? `an id of ${target}` : `perhaps ${near.join(' or ')}`;
      const message = `is not in ${target}, expected ${hint}`;
      reportRow(table, row, { code: 'reference-unknown', column, value, message }, report);
    }
  });
}
