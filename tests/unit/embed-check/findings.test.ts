import { describe, expect, test } from 'vitest';
import type { Observations } from '../../../src/embed-check/findings.ts';
import { advise, findings } from '../../../src/embed-check/findings.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';

function see(changes: Partial<Observations> = {}): Observations {
  return {
    framed: true,
    opaque: false,
    height: 'no',
    links: 'untried',
    storage: true,
    fullscreen: true,
    referrer: 'https://news.example/',
    boxWidth: 640,
    boxHeight: 520,
    ...changes,
  };
}

const lineOf = (seen: Observations, row: string) =>
  findings(seen).find((finding) => finding.row === row);

describe('findings', () => {
  test('are none when there is no host', () => {
    expect(findings(see({ framed: false }))).toEqual([]);
  });

  test.each([
    [{ boxWidth: 279 }, 'no', 'sizeSmall'],
    [{ boxHeight: 299 }, 'no', 'sizeSmall'],
    [{ boxWidth: 280, boxHeight: 300 }, 'partly', 'sizeLow'],
    [{ boxHeight: 480 }, 'yes', 'sizeGood'],
  ] as const)('judge the box %j', (box, verdict, says) => {
    expect(lineOf(see(box), 'size')).toMatchObject({ verdict, says });
  });

  test.each([
    ['', 'no', 'referrerNone'],
    ['https://news.example/', 'partly', 'referrerOrigin'],
    ['https://news.example/a?b', 'yes', 'referrerFull'],
  ] as const)('read the referrer %j', (referrer, verdict, says) => {
    expect(lineOf(see({ referrer }), 'referrer')).toMatchObject({ verdict, says });
  });

  test('say that links are not tried before they are', () => {
    expect(lineOf(see(), 'links')?.verdict).toBe('untried');
    expect(lineOf(see({ links: 'no' }), 'links')?.verdict).toBe('no');
  });

  test('have a sentence, a name and a verdict in both languages, with nothing left to fill', () => {
    const cases = [
      see(),
      see({ opaque: true, height: 'yes', links: 'yes', storage: false, fullscreen: false }),
      see({ height: 'waiting', links: 'no', referrer: '', boxWidth: 200, boxHeight: 200 }),
      see({ referrer: 'https://a.example/b', boxHeight: 400 }),
    ];
    for (const locale of ['en', 'fr'] as const) {
      const { check } = messagesFor(locale);
      for (const { row, says, verdict, values } of cases.flatMap(findings)) {
        const sentence = (check.says as Readonly<Record<string, string>>)[says];
        expect(sentence, says).toBeTruthy();
        const gaps = [...(sentence ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
        expect(Object.keys(values).sort()).toEqual(gaps.sort());
        expect(check.rows[row]).toBeTruthy();
        expect(check.verdicts[verdict]).toBeTruthy();
      }
    }
  });
});

describe('advice', () => {
  test('is a frame for a page that is open alone', () => {
    expect(advise(see({ framed: false, boxHeight: 900 }), true)).toEqual({
      kind: 'frame',
      reasons: ['alone'],
      height: 520,
    });
  });

  test('is the pasted link in a sandbox, if the site answers pasted links', () => {
    const seen = see({ opaque: true, height: 'yes' });
    expect(advise(seen, true).kind).toBe('link');
    expect(advise(seen, false).kind).toBe('element');
    expect(advise({ ...seen, height: 'no' }, false).kind).toBe('frame');
  });

  test('is the element where heights are followed', () => {
    expect(advise(see({ height: 'yes' }), true)).toMatchObject({ kind: 'element' });
  });

  test('keeps a height that is good and raises one that is not', () => {
    expect(advise(see({ boxHeight: 640 }), true).height).toBe(640);
    expect(advise(see({ boxHeight: 300 }), true).height).toBe(520);
  });

  test('says when the box is narrow', () => {
    expect(advise(see({ boxWidth: 320 }), true).reasons).toEqual(['frame', 'narrow']);
  });
});
