import { describe, expect, it } from 'vitest';
import { validateCharacters } from '../../../src/core/characters.ts';
import { brief, collect, makeTable } from './builders.ts';

function issuesOf(...cells: readonly string[]) {
  return collect((report) =>
    validateCharacters(cells.join('\n'), makeTable({ text: cells }), report),
  );
}

describe('validateCharacters', () => {
  it('passes what French and English texts are made of', () => {
    expect(
      issuesOf('« Énap »\u00a0: 21\u202fh\u00a045', '“DDPF” – œuvre…', 'two\nlines', '東京 🙂'),
    ).toEqual([]);
  });

  it.each([
    ['\u0007', 'U+0007'],
    ['\u001b', 'U+001B'],
    ['\t', 'U+0009'],
    ['\u0085', 'U+0085'],
    ['\u200f', 'U+200F'],
    ['\u202e', 'U+202E'],
    ['\u2028', 'U+2028'],
    ['\ufeff', 'U+FEFF'],
    ['\ufffd', 'U+FFFD'],
  ])('reports %j', (character, name) => {
    const issues = issuesOf('fine', `a${character}b`);
    expect(brief(issues)).toEqual(['3 text cell-character']);
    expect(issues[0]?.message).toContain(name);
  });

  it('reports decomposed accents', () => {
    expect(brief(issuesOf('Ni\u0302mes', 'Nîmes'))).toEqual(['2 text cell-character']);
  });

  it('passes marks that no composed letter has', () => {
    expect(issuesOf('x\u0302')).toEqual([]);
  });
});
