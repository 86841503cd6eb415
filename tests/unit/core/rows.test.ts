import { describe, expect, it } from 'vitest';
import {
  readersOf,
  splitList,
  toClaims,
  toIncidentRows,
  toResponses,
  toSources,
} from '../../../src/core/rows.ts';
import { makeTable } from './builders.ts';

/** A one-row table whose cells are their own column names, changed as given. */
function echo(names: string, changes: Readonly<Record<string, string>> = {}) {
  const columns = names.split(' ').map((name) => [name, [changes[name] ?? name]] as const);
  return makeTable(Object.fromEntries(columns));
}

describe('splitList', () => {
  it('splits at bars, and has no items in a blank cell', () => {
    expect(splitList('a|b c')).toEqual(['a', 'b c']);
    expect(splitList('')).toEqual([]);
  });
});

describe('readersOf', () => {
  it('reads cells by row, and nothing past the last', () => {
    const cell = readersOf(makeTable({ id: ['a', 'b'] }), ['id']);
    expect([cell.id(1), cell.id(2)]).toEqual(['b', '']);
  });

  it('throws for a column that a complete table would have', () => {
    expect(() => readersOf(makeTable({ id: ['a'] }), ['name'])).toThrow(
      'found no column "name" in things.csv',
    );
  });
});

describe('toSources', () => {
  const names =
    'source_id publisher title url published_on accessed_on archive_url lang kind derived_from';

  it('names every column', () => {
    expect(toSources(echo(names, { derived_from: 'a|b' }))).toEqual([
      {
        id: 'source_id',
        publisher: 'publisher',
        title: 'title',
        url: 'url',
        publishedOn: 'published_on',
        accessedOn: 'accessed_on',
        archiveUrl: 'archive_url',
        lang: 'lang',
        kind: 'kind',
        derivedFrom: ['a', 'b'],
        record: 2,
      },
    ]);
  });

  it('reads a blank derived_from as an origin', () => {
    expect(toSources(echo(names, { derived_from: '' }))[0]?.derivedFrom).toEqual([]);
  });
});

describe('toIncidentRows', () => {
  it('names every column', () => {
    const names = 'incident_id place commune_hint scope title_en title_fr summary_en summary_fr';
    expect(toIncidentRows(echo(names))).toEqual([
      {
        id: 'incident_id',
        place: 'place',
        communeHint: 'commune_hint',
        scope: 'scope',
        title: { en: 'title_en', fr: 'title_fr' },
        summary: { en: 'summary_en', fr: 'summary_fr' },
        record: 2,
      },
    ]);
  });
});

const CLAIM_COLUMNS =
  'claim_id incident_id aspect value low high text_en text_fr said_by said_on source_id standing rank note_en note_fr';

describe('toClaims', () => {
  it('names every column', () => {
    expect(toClaims(echo(CLAIM_COLUMNS))).toEqual([
      {
        id: 'claim_id',
        incidentId: 'incident_id',
        aspect: 'aspect',
        value: 'value',
        low: 'low',
        high: 'high',
        text: { en: 'text_en', fr: 'text_fr' },
        saidBy: 'said_by',
        saidOn: 'said_on',
        sourceId: 'source_id',
        standing: 'standing',
        rank: 'rank',
        note: { en: 'note_en', fr: 'note_fr' },
        record: 2,
      },
    ]);
  });

  it('keeps a note that one language lacks', () => {
    const noteOf = (note_en: string, note_fr: string) =>
      toClaims(echo(CLAIM_COLUMNS, { note_en, note_fr }))[0]?.note;
    expect(noteOf('Repeats AFP.', '')).toEqual({ en: 'Repeats AFP.', fr: '' });
    expect(noteOf('', 'Reprend l’AFP.')).toEqual({ en: '', fr: 'Reprend l’AFP.' });
    expect(noteOf('', '')).toEqual({ en: '', fr: '' });
  });
});

describe('toResponses', () => {
  const names =
    'response_id on speaker role_en role_fr organisation channel act summary_en summary_fr quote quote_lang incidents source_id';

  it('names every column', () => {
    expect(toResponses(echo(names, { incidents: 'toulon|aix' }))).toEqual([
      {
        id: 'response_id',
        on: 'on',
        speaker: 'speaker',
        role: { en: 'role_en', fr: 'role_fr' },
        organisation: 'organisation',
        channel: 'channel',
        act: 'act',
        summary: { en: 'summary_en', fr: 'summary_fr' },
        quote: 'quote',
        quoteLang: 'quote_lang',
        incidents: ['toulon', 'aix'],
        sourceId: 'source_id',
        record: 2,
      },
    ]);
  });

  it('reads all as all', () => {
    expect(toResponses(echo(names, { incidents: 'all' }))[0]?.incidents).toBe('all');
  });
});

describe('any table', () => {
  const columns = {
    source_id: ['a', 'b', 'c'],
    publisher: ['A', 'B', 'C'],
    title: ['', '', ''],
    url: ['', '', ''],
    published_on: ['2025-04-15?', '', '2025'],
    accessed_on: ['', '', ''],
    archive_url: ['', '', ''],
    lang: ['fr', 'en', 'fr'],
    kind: ['press', 'digest', 'official'],
    derived_from: ['', 'a', 'a|b'],
  };

  it('gives one object a row, in row order, with its record number', () => {
    const sources = toSources(makeTable(columns, { records: [2, 5, 9] }));
    expect(sources.map(({ id, record }) => `${id} ${record}`)).toEqual(['a 2', 'b 5', 'c 9']);
    expect(sources.map((source) => source.derivedFrom)).toEqual([[], ['a'], ['a', 'b']]);
  });

  it('keeps texts as they are', () => {
    expect(toSources(makeTable(columns)).map((source) => source.publishedOn)).toEqual([
      '2025-04-15?',
      '',
      '2025',
    ]);
  });

  it('may be empty', () => {
    const empty = Object.fromEntries(Object.keys(columns).map((name) => [name, []]));
    expect(toSources(makeTable(empty))).toEqual([]);
  });

  it('must be complete', () => {
    expect(() => toSources(makeTable({ source_id: ['a'] }))).toThrow('expected a complete table');
  });
});
