import type { Facility, FacilityKind } from './facility.ts';
import type { Finding, Report } from './finding.ts';
import type { Position, Precision } from './position.ts';
import { readersOf, splitList } from './rows.ts';
import { reportRow, type Table } from './table.ts';

/** Rows of gazetteer.csv to facilities. A position that is half given or no place on the globe becomes null: its cells are reported. */
export function toFacilities(table: Table): readonly Facility[] {
  const cell = readersOf(table, [
    'facility_id',
    'name_fr',
    'name_en',
    'short_name',
    'kind',
    'address',
    'postcode',
    'commune',
    'insee_code',
    'department_code',
    'department',
    'region',
    'lat',
    'lon',
    'precision',
    'aliases',
    'position_source',
    'note_en',
    'note_fr',
  ]);
  return table.records.map((record, row) => ({
    id: cell.facility_id(row),
    name: { en: cell.name_en(row), fr: cell.name_fr(row) },
    shortName: cell.short_name(row),
    kind: cell.kind(row) as FacilityKind,
    address: cell.address(row),
    postcode: cell.postcode(row),
    commune: cell.commune(row),
    inseeCode: cell.insee_code(row),
    departmentCode: cell.department_code(row),
    department: cell.department(row),
    region: cell.region(row),
    position: toPosition(cell.lat(row), cell.lon(row)),
    precision: cell.precision(row) === '' ? null : (cell.precision(row) as Precision),
    aliases: splitList(cell.aliases(row)),
    positionSource: cell.position_source(row),
    note: { en: cell.note_en(row), fr: cell.note_fr(row) },
    record,
  }));
}

function toPosition(lat: string, lon: string): Position | null {
  if (lat === '' || lon === '') return null;
  const position = [Number(lon), Number(lat)] as const;
  // NaN is in no bounds.
  const isOnGlobe = Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90;
  return isOnGlobe ? position : null;
}

/** Reports positions that are half given, precision without position or the other way round, and no word on whence. */
export function validatePositionCells(table: Table, report: Report): void {
  const cell = readersOf(table, ['lat', 'lon', 'precision', 'position_source']);
  table.records.forEach((_, row) => {
    const finding =
      positionProblem(cell.lat(row), cell.lon(row), cell.precision(row)) ??
      originProblem(cell.lat(row), cell.position_source(row));
    if (finding !== null) reportRow(table, row, finding, report);
  });
}

/** A position is shown like any other value: not without a source. */
function originProblem(lat: string, source: string): Finding | null {
  if (lat === '' || source !== '') return null;
  const message = 'is blank, expected where the position was read';
  return { code: 'source-missing', column: 'position_source', value: '', message };
}

function positionProblem(lat: string, lon: string, precision: string): Finding | null {
  if ((lat === '') !== (lon === '')) {
    const column = lat === '' ? 'lat' : 'lon';
    return {
      code: 'position-half',
      column,
      value: '',
      message: 'is blank, expected lat and lon together',
    };
  }
  if ((lat === '') === (precision === '')) return null;
  const message =
    lat === ''
      ? 'is given without a position, expected blank'
      : 'is blank, expected how fine the position is';
  return { code: 'position-precision', column: 'precision', value: precision, message };
}
