import { describe, expect, test } from 'vitest';
import { dataset, rowsOf } from './real-tables.ts';

/** Facilities where somebody lives. */
const homes = rowsOf('gazetteer').filter(({ kind }) => kind === 'home');
const homeIds = new Set(homes.map((home) => home['facility_id']));

describe('private homes', () => {
  test('there are some, so that these rules are tested at all', () => {
    expect(homes.length).toBeGreaterThan(0);
  });

  test('are known no finer than their commune', () => {
    for (const home of homes) {
      expect(['', 'commune'], home['facility_id']).toContain(home['precision']);
      expect(home['address'], home['facility_id']).toBe('');
    }
  });

  test('keep their street out of every text about them', () => {
    const there = new Set(
      dataset.incidents.filter(({ facility }) => homeIds.has(facility.id)).map(({ id }) => id),
    );
    expect(there.size).toBeGreaterThan(0);
    const street = /\b(rue|avenue|boulevard|chemin|impasse|allée|street|road|lane)\b/i;
    const texts = rowsOf('claims')
      .filter((claim) => there.has(claim['incident_id'] ?? ''))
      .flatMap((claim) => [claim['text_en'], claim['text_fr'], claim['note_en'], claim['note_fr']]);
    expect(texts.filter((text) => street.test(text ?? ''))).toEqual([]);
  });
});

describe('people', () => {
  test('speak as officials or staff only: a response names an organisation', () => {
    for (const response of dataset.responses)
      expect(response.organisation, response.id).not.toBe('');
  });

  test('who are suspected are counted and described, never named', () => {
    const rows = rowsOf('claims').filter(({ aspect }) =>
      ['suspects', 'arrests', 'charges'].includes(aspect ?? ''),
    );
    expect(rows.length).toBeGreaterThan(0);
    // A first name and a surname, or an initial with a full stop, as the press writes suspects.
    const named =
      /\b(named|nommé|prénommé|surnommé|alias|dit «)|\b\p{Lu}\p{Ll}+ \p{Lu}\.(?!\p{L})/u;
    const texts = rows.flatMap((row) => [row['text_en'], row['text_fr']]);
    expect(texts.filter((text) => named.test(text ?? ''))).toEqual([]);
  });
});
