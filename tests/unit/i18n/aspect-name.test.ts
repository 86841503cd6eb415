import { expect, test } from 'vitest';
import { nameAspect } from '../../../src/i18n/aspect-name.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';

test('a known aspect has its message', () => {
  expect(nameAspect('weapon', messagesFor('en'))).toBe(messagesFor('en').aspect['weapon']);
});

test.each(['getaway_vehicle_colour', 'constructor', 'toString', '__proto__'])(
  'an aspect without a message is named by itself: %s',
  (aspect) => {
    expect(nameAspect(aspect, messagesFor('fr'))).toBe(aspect.replaceAll('_', ' '));
  },
);
