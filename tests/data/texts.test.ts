import { describe, expect, test } from 'vitest';
import type { Row } from './real-tables.ts';
import { rowsOf } from './real-tables.ts';

const TABLES = ['incidents', 'claims', 'responses', 'gazetteer'];

interface Text {
  readonly where: string;
  readonly text: string;
}

function textsOf(matches: (column: string, row: Row) => boolean): readonly Text[] {
  return TABLES.flatMap((table) =>
    rowsOf(table).flatMap((row, index) =>
      Object.entries(row)
        .filter(([column, text]) => text !== '' && matches(column, row))
        // The header counts as record 1.
        .map(([column, text]) => ({ where: `${table}.csv:${index + 2} ${column}`, text })),
    ),
  );
}

const isQuote = (column: string, row: Row, lang: string) =>
  column === 'quote' && row['quote_lang'] === lang;
const french = textsOf((column, row) => column.endsWith('_fr') || isQuote(column, row, 'fr'));
const english = textsOf((column, row) => column.endsWith('_en') || isQuote(column, row, 'en'));

function offending(texts: readonly Text[], fault: RegExp): readonly string[] {
  return texts.filter(({ text }) => fault.test(text)).map(({ where, text }) => `${where}: ${text}`);
}

describe('both languages', () => {
  test('are there together in every row', () => {
    for (const table of TABLES) {
      for (const [index, row] of rowsOf(table).entries()) {
        for (const [column, text] of Object.entries(row)) {
          const other = column.replace(/_en$/, '_fr');
          if (other !== column)
            expect(text === '', `${table}.csv:${index + 2} ${column}`).toBe(row[other] === '');
        }
      }
    }
    expect(french.length).toBeGreaterThanOrEqual(english.length);
  });

  test('differ: no sentence was left untranslated', () => {
    // The official name of a prison is French in both.
    const rows = TABLES.flatMap(rowsOf).filter(({ aspect }) => aspect !== 'official_name');
    for (const column of ['title', 'summary', 'text', 'note']) {
      const same = rows
        .map((row) => [row[`${column}_en`] ?? '', row[`${column}_fr`] ?? ''] as const)
        .filter(([en, fr]) => en.length > 40 && en === fr);
      expect(same, column).toEqual([]);
    }
  });
});

describe('French typography', () => {
  test('sets a no-break space before : ; ! ? and »', () => {
    expect(offending(french, / [:;!?»]/)).toEqual([]);
    expect(offending(french, /[^\u00a0\u202f\s][;!?»]/)).toEqual([]);
  });

  test('sets a no-break space after «', () => {
    expect(offending(french, /«[^\u00a0\u202f]/)).toEqual([]);
  });

  test('keeps hours and minutes together', () => {
    expect(offending(french, /\d h\b|\bh \d/)).toEqual([]);
  });

  test('uses typographic apostrophes and guillemets', () => {
    expect(offending(french, /['"“”]/)).toEqual([]);
  });
});

describe('English typography', () => {
  test('uses typographic apostrophes and quotation marks', () => {
    expect(offending(english, /['"]/)).toEqual([]);
  });

  test('is British', () => {
    const american = /\b(center|defense|organiz\w+|recogniz\w+|color|gray|jail)\b/i;
    expect(offending(english, american)).toEqual([]);
  });
});

describe('all texts', () => {
  test('have single spaces and no edge to trim', () => {
    for (const texts of [french, english]) {
      expect(offending(texts, / {2}|^\s|\s$/)).toEqual([]);
    }
  });

  test('an incident’s summary holds no figure: figures are claims', () => {
    const summaries = textsOf((column) => column === 'summary_en' || column === 'summary_fr');
    const ofIncidents = summaries.filter(({ where }) => where.startsWith('incidents.csv'));
    expect(ofIncidents.length).toBeGreaterThan(0);
    // The number of an arrondissement would be a place, not a count; none is needed.
    expect(offending(ofIncidents, /\d/)).toEqual([]);
  });

  test('a quotation is a short fragment in a named language', () => {
    for (const row of rowsOf('responses').filter(({ quote }) => quote !== '')) {
      expect(['en', 'fr'], row['response_id']).toContain(row['quote_lang']);
      expect((row['quote'] ?? '').split(/\s+/).length, row['response_id']).toBeLessThanOrEqual(30);
    }
  });
});
