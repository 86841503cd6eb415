import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForHeight, heightDialects, secretOf } from '../../../src/embed/dialects.ts';

const PLAIN = { href: 'https://example.org/embed/', search: '', hash: '' };

describe('a height in the words of other hosts', () => {
  it('always speaks AMP’s and Embedly’s', () => {
    expect(heightDialects(512, PLAIN)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 512 },
      '{"context":"iframe.resize","height":512,"src":"https://example.org/embed/"}',
    ]);
  });

  it('speaks pym’s when pym named its child', () => {
    const address = { ...PLAIN, search: '?initialWidth=600&childId=map-1&parentUrl=x' };
    expect(heightDialects(512, address)).toContain('pymxPYMxmap-1xPYMxheightxPYMx512');
  });

  it('speaks WordPress’s when the hash has a secret', () => {
    expect(heightDialects(512, { ...PLAIN, hash: '#?secret=AbC123xyz0' })).toContainEqual({
      message: 'height',
      value: 512,
      secret: 'AbC123xyz0',
    });
  });

  it.each(['', '#incident=toulon', '#?secret=', '#?secret=a-b', '#?secret=<b>', '#secretive=a'])(
    'finds no secret in %j',
    (hash) => {
      expect(secretOf({ hash })).toBeNull();
    },
  );

  it('never throws and never repeats more than letters and digits of an address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (search, hash) => {
        const messages = heightDialects(300, { href: 'https://example.org/', search, hash });
        expect(messages.length).toBeGreaterThanOrEqual(2);
        expect(secretOf({ hash }) ?? 'a').toMatch(/^[A-Za-z0-9]+$/);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(typeof asksForHeight(data)).toBe('boolean');
      }),
    );
  });
});
