import Papa from 'papaparse';
import type { FlatTable } from './flat-table.ts';
import { toSpreadsheetCell } from './spreadsheet.ts';

/** The table as RFC 4180 says: comma, CRLF, UTF-8 without BOM, quotes where needed. Values as they are: for machines. */
export function toRawCsv(table: FlatTable): string {
  return toCsv(table, table.rows);
}

/** The same for spreadsheets: no text cell can be read as a formula. Numbers are untouched. */
export function toSpreadsheetCsv(table: FlatTable): string {
  const rows = table.rows.map((row) =>
    row.map((cell, index) =>
      isNumeric(table.columns[index]?.type) ? cell : toSpreadsheetCell(cell),
    ),
  );
  return toCsv(table, rows);
}

function isNumeric(type: string | undefined): boolean {
  return type === 'number' || type === 'integer';
}

function toCsv({ columns }: FlatTable, rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.name), ...rows.map((row) => [...row])];
  return `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
