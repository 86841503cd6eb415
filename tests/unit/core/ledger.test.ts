import { describe, expect, it } from 'vitest';
import { toLedger } from '../../../src/core/ledger.ts';
import type { Table } from '../../../src/core/table.ts';
import { edited, readBase } from './pipeline-cases.ts';

describe('toLedger', () => {
  it('converts every table of a valid dataset', () => {
    const ledger = toLedger(readBase());
    expect(Object.values(ledger).every((part) => part !== null)).toBe(true);
    expect(ledger.geocoded?.map((result) => result.status)).toEqual(Array(4).fill('located'));
  });

  it('groups claims by incident, and those about the series', () => {
    const { groups } = toLedger(readBase());
    expect([...(groups?.keys() ?? [])]).toEqual(['valence', 'enap', 'tarascon', 'oise', 'series']);
  });

  it('indexes the facilities that it converts', () => {
    const { facilities, gazetteer } = toLedger(readBase());
    expect(gazetteer?.facilities).toBe(facilities);
  });

  it('has no part for a table that lacks columns', () => {
    const ledger = toLedger(readBase(edited('claims.csv', 'standing', 'status')));
    expect([ledger.claims, ledger.groups]).toEqual([null, null]);
    expect(ledger.incidents).toHaveLength(4);
  });

  it('geocodes nothing without a gazetteer', () => {
    const ledger = toLedger(readBase({ 'gazetteer.csv': '' }));
    expect([ledger.facilities, ledger.gazetteer, ledger.geocoded]).toEqual([null, null, null]);
  });

  it('geocodes nothing without incidents', () => {
    const ledger = toLedger(readBase({ 'incidents.csv': '' }));
    expect([ledger.incidents, ledger.geocoded]).toEqual([null, null]);
    expect(ledger.facilities).toHaveLength(5);
  });

  it('is all null without tables', () => {
    const ledger = toLedger(new Map<string, Table>());
    expect(Object.values(ledger).every((part) => part === null)).toBe(true);
  });

  it('leaves out rows that could not be read', () => {
    const ledger = toLedger(readBase(edited('incidents.csv', 'oise,', 'oise,surplus,')));
    expect(ledger.incidents?.map((row) => row.id)).toEqual(['valence', 'enap', 'tarascon']);
    expect(ledger.geocoded).toHaveLength(3);
  });
});
