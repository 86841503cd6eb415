import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../src/build/load-dataset.ts';
import { toAccount } from '../../../src/core/account.ts';
import type { Claim } from '../../../src/core/claim.ts';
import { replacementOf } from '../../../src/core/replacement.ts';
import { makeClaim, makeSource } from './builders.ts';

const { dataset } = loadDataset('.');
const accounts = [
  ...(dataset?.series ?? []),
  ...(dataset?.incidents ?? []).flatMap((incident) => incident.accounts),
];
const replaced = () =>
  new Map(
    accounts.flatMap((account) =>
      account.superseded.map((claim) => [
        claim.id,
        dataset === null ? null : replacementOf(claim, account, dataset.sources),
      ]),
    ),
  );

describe('replacementOf', () => {
  test('every superseded claim of the tables has what replaced it', () => {
    expect(replaced().size).toBeGreaterThan(0);
    expect([...replaced()].filter(([, now]) => now === null)).toEqual([]);
  });

  test.each([
    ['series-motive-2', 'series-motive-1'],
    ['series-motive-3', 'series-motive-1'],
    ['series-claim-of-responsibility-3', 'series-claim-of-responsibility-1'],
    ['series-inquiry-1', 'series-inquiry-2'],
    ['series-count-places-4', 'series-count-places-2'],
  ])('%s gave way to %s', (before, after) => {
    expect(replaced().get(before)?.id).toBe(after);
  });

  test('of a set, the first that was said no earlier', () => {
    const claim = (id: string, saidOn: string, changes: Partial<Claim>): Claim =>
      makeClaim({ id, saidOn, aspect: 'inquiry', value: id, ...changes });
    const old = claim('old', '2025-04-20', { rank: 'superseded' });
    const claims = [old, claim('first', '2025-04-15', {}), claim('second', '2025-05-02', {})];
    const account = toAccount({ incidentId: 'series', aspect: 'inquiry', claims });
    expect(replacementOf(old, account, new Map())?.id).toBe('second');
    const today = claim('today', '2025-04-20', {});
    expect(
      replacementOf(
        old,
        { ...account, preferred: [...account.preferred.slice(0, 1), today] },
        new Map(),
      )?.id,
    ).toBe('today');
  });

  test('what the publication that was repeated says now comes before what is preferred', () => {
    const old = makeClaim({ id: 'old', value: '9', rank: 'superseded', sourceId: 'digest' });
    const kept = makeClaim({ id: 'kept', value: '7', saidOn: '2025-05-01' });
    const agency = makeClaim({ id: 'agency', value: '8', rank: 'alternative', sourceId: 'afp' });
    const account = toAccount({
      incidentId: 'nimes',
      aspect: 'impacts',
      claims: [old, kept, agency],
    });
    const sources = new Map([['digest', makeSource({ id: 'digest', derivedFrom: ['afp'] })]]);
    expect(replacementOf(old, account, sources)?.id).toBe('agency');
    expect(replacementOf(old, account, new Map())?.id).toBe('kept');
  });

  test('nothing, where nothing stands', () => {
    const old = makeClaim({ rank: 'superseded' });
    const account = toAccount({ incidentId: 'nimes', aspect: 'impacts', claims: [old] });
    expect(replacementOf(old, account, new Map())).toBeNull();
  });
});
