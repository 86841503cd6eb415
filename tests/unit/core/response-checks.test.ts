import { describe, expect, it } from 'vitest';
import type { OfficialResponse } from '../../../src/core/response.ts';
import { validateResponses } from '../../../src/core/response-checks.ts';
import { brief, collect, makeResponse } from './builders.ts';

const codesOf = (changes: Partial<OfficialResponse>) =>
  brief(collect((report) => validateResponses([makeResponse(changes)], report)));

describe('validateResponses', () => {
  it('passes a quote with its language, and neither', () => {
    expect(codesOf({ quote: 'Nous ferons face', quoteLang: 'fr' })).toEqual([]);
    expect(codesOf({ quote: '', quoteLang: '' })).toEqual([]);
  });

  it('wants the language of a quote, and a quote for a language', () => {
    expect(codesOf({ quote: 'Nous ferons face', quoteLang: '' })).toEqual([
      '2 quote_lang required',
    ]);
    expect(codesOf({ quote: '', quoteLang: 'fr' })).toEqual(['2 quote required']);
  });

  it('wants all alone', () => {
    expect(codesOf({ incidents: 'all' })).toEqual([]);
    expect(codesOf({ incidents: ['toulon', 'aix'] })).toEqual([]);
    expect(codesOf({ incidents: ['all', 'aix'] })).toEqual(['2 incidents reference-unknown']);
  });

  it('says what was found and what is expected', () => {
    const wordsOf = (changes: Partial<OfficialResponse>) =>
      collect((report) => validateResponses([makeResponse(changes)], report)).map(
        ({ value, message }) => ({ value, message }),
      );
    expect(wordsOf({ quote: '', quoteLang: 'fr' })).toEqual([
      { value: '', message: 'is blank beside a quote_lang, expected a quote, or both blank' },
    ]);
    expect(wordsOf({ incidents: ['all', 'aix'] })).toEqual([
      { value: 'all|aix', message: 'names all beside single incidents, expected either' },
    ]);
  });
});
