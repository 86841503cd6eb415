import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameMessage, HostMessage } from '../../../src/embed/protocol.ts';
import {
  CHANNEL,
  createLimiter,
  readFrameMessage,
  readHostMessage,
  seal,
  VERSION,
} from '../../../src/embed/protocol.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const incident = fc.option(id, { nil: null });

const frameMessage: fc.Arbitrary<FrameMessage> = fc.oneof(
  fc.constant({ type: 'ready' as const }),
  fc.record({ type: fc.constant('resize' as const), height: fc.integer({ min: 200, max: 5000 }) }),
  fc.record({ type: fc.constant('select' as const), incident }),
  fc.record({ type: fc.constant('error' as const), message: fc.string({ maxLength: 200 }) }),
);

const hostMessage: fc.Arbitrary<HostMessage> = fc.oneof(
  fc.record({
    type: fc.constant('hello' as const),
    fit: fc.constantFrom('content' as const, 'box' as const),
  }),
  fc.record({ type: fc.constant('select' as const), incident }),
  fc.record(
    {
      type: fc.constant('options' as const),
      theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
      ui: fc.constantFrom('full' as const, 'map' as const),
      scope: fc.constantFrom('core' as const, 'all' as const),
    },
    { requiredKeys: ['type'] },
  ),
);

/** Values near the contract: our envelope with anything inside, keys that have hurt others included. */
const nearly = fc
  .dictionary(
    fc.constantFrom(
      'type',
      'height',
      'incident',
      'message',
      'theme',
      'fit',
      '__proto__',
      'constructor',
    ),
    fc.oneof(
      fc.anything(),
      fc.constantFrom('ready', 'resize', 'select', 'hello', 'options', 'error'),
    ),
  )
  .map((inside) => ({ channel: CHANNEL, version: VERSION, ...inside }));

const anything = fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true }), nearly);

describe('messages between frame and host', () => {
  it('arrive as they were sent', () => {
    fc.assert(
      fc.property(frameMessage, (sent) => {
        expect(readFrameMessage(seal(sent))).toEqual(sent);
      }),
    );
    fc.assert(
      fc.property(hostMessage, (sent) => {
        expect(readHostMessage(seal(sent))).toEqual(sent);
      }),
    );
  });

  it('read as null or as exactly one of the contract, whatever comes', () => {
    fc.assert(
      fc.property(anything, (sent) => {
        const read = readFrameMessage(sent);
        if (read !== null) expect(['ready', 'resize', 'select', 'error']).toContain(read.type);
        if (read?.type === 'resize') {
          expect(Number.isInteger(read.height)).toBe(true);
          expect(read.height).toBeGreaterThanOrEqual(200);
          expect(read.height).toBeLessThanOrEqual(5000);
        }
        if (read?.type === 'select') expect(String(read.incident)).toMatch(/^[a-z0-9-]{1,64}$/);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(anything, (sent) => {
        const read = readHostMessage(sent);
        if (read !== null) expect(['hello', 'select', 'options']).toContain(read.type);
        if (read?.type === 'select') expect(String(read.incident)).toMatch(/^[a-z0-9-]{1,64}$/);
      }),
      { numRuns: 1000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['another channel', { channel: 'other', version: 1, type: 'ready' }],
    ['another version', { channel: CHANNEL, version: 2, type: 'ready' }],
    ['an unknown type', { channel: CHANNEL, version: 1, type: 'open' }],
    ['a text', JSON.stringify({ channel: CHANNEL, version: 1, type: 'ready' })],
    ['a height in words', { channel: CHANNEL, version: 1, type: 'resize', height: '400' }],
    ['half a pixel', { channel: CHANNEL, version: 1, type: 'resize', height: 400.5 }],
    ['no number', { channel: CHANNEL, version: 1, type: 'resize', height: Number.NaN }],
    ['an id that is a number', { channel: CHANNEL, version: 1, type: 'select', incident: 7 }],
    ['an id with markup', { channel: CHANNEL, version: 1, type: 'select', incident: '<b>' }],
    ['an inherited message', Object.create({ channel: CHANNEL, version: 1, type: 'ready' })],
  ])('ignore %s', (_, sent) => {
    expect(readFrameMessage(sent)).toBeNull();
  });

  it('bring heights into their bounds', () => {
    expect(readFrameMessage(seal({ type: 'resize', height: 1e9 }))).toMatchObject({ height: 5000 });
    expect(readFrameMessage(seal({ type: 'resize', height: -1 }))).toMatchObject({ height: 200 });
  });

  it('drop single options outside the contract and keep the rest', () => {
    const sent = {
      channel: CHANNEL,
      version: 1,
      type: 'options',
      theme: 'dark',
      ui: 'tiny',
      scope: 7,
    };
    expect(readHostMessage(sent)).toStrictEqual({ type: 'options', theme: 'dark' });
    expect(readHostMessage({ ...sent, theme: 'pink', scope: 'all' })).toStrictEqual({
      type: 'options',
      scope: 'all',
    });
  });

  it('cut what a frame says of its errors', () => {
    const sent = seal({ type: 'error', message: 'x'.repeat(10_000) });
    expect(readFrameMessage(sent)).toEqual({ type: 'error', message: 'x'.repeat(200) });
  });
});

describe('the limiter', () => {
  it('never lets more through in any span than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 200 }), (pauses) => {
        const allow = createLimiter(20, 1000);
        let now = 0;
        const passed: number[] = [];
        for (const pause of pauses) {
          now += pause;
          if (allow(now)) passed.push(now);
        }
        for (const time of passed)
          expect(
            passed.filter((other) => other > time - 1000 && other <= time).length,
          ).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('lets through again after the span', () => {
    const allow = createLimiter(2, 1000);
    expect([0, 1, 2, 999, 1000, 1001, 1002].map(allow)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
