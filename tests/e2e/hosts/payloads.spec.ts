import { PAYLOADS } from '../../xss/payloads.ts';
import { expect, frameMarker, framePopup, frameReady, openHost, test } from './hosts.ts';

const TEXTS = PAYLOADS.map(({ text }) => text);
const KEYS = ['channel', 'version', 'type', 'incident', 'height', 'message', 'fit', 'theme', 'ui'];

/** Every message of the protocol, in both directions, and one that is none. */
const MESSAGES = [
  { type: 'hello', fit: 'content' },
  { type: 'select', incident: null },
  { type: 'options', theme: 'auto' },
  { type: 'ready' },
  { type: 'resize', height: 600 },
  { type: 'error', message: '' },
  {},
].map((message) => ({ channel: 'prison-attacks-map', version: 1, ...message }));

const SENT = { texts: TEXTS, keys: KEYS, messages: MESSAGES };

/** Runs in the host or in the frame: sends each payload as a whole, as each value of each message, and as a key. */
function send(root: Element, { texts, keys, messages }: typeof SENT): void {
  const target = parent === window ? root.querySelector('iframe')?.contentWindow : parent;
  for (const text of texts) {
    target?.postMessage(text, '*');
    target?.postMessage(JSON.stringify({ context: 'iframe.resize', text }), '*');
    for (const message of messages) {
      for (const key of keys) target?.postMessage({ ...message, [key]: text }, '*');
      target?.postMessage({ ...message, [text]: text, incident: [text] }, '*');
    }
  }
}

test('messages made of payloads move neither frame nor host', async ({ page, places }, info) => {
  const frame = await openHost(page, 'driven', places, info);
  await frameReady(frame);
  const iframe = page.locator('prison-attacks-map iframe');
  const root = frame.locator('html');
  const look = async () => ({
    host: await page.locator('body').evaluate((body) => body.querySelectorAll('*:not(li)').length),
    src: await iframe.getAttribute('src'),
    frame: await root.evaluate((html) => [
      html.getAttribute('lang'),
      html.dataset['theme'],
      html.dataset['ui'],
    ]),
    ran: [
      await page.evaluate(() => '__xss' in window),
      await root.evaluate(() => '__xss' in window || 'polluted' in {}),
    ],
  });
  await expect.poll(async () => (await iframe.boundingBox())?.height).not.toBe(480);
  const before = await look();
  await page.locator('html').evaluate(send, SENT);
  await root.evaluate(send, SENT);
  // Messages arrive in their order: when the last one has, all have.
  await page.evaluate(
    () =>
      new Promise<void>((settle) => {
        addEventListener('message', ({ data }) => data === 'last' && settle());
        postMessage('last', '*');
      }),
  );
  expect(await look()).toEqual({ ...before, ran: [false, false] });
  await expect(framePopup(frame)).toHaveCount(0);
  expect(await page.locator('#heard').textContent()).not.toMatch(/[<=]/);
  await frameMarker(frame, 'toulon').click();
  await expect(framePopup(frame)).toHaveAttribute('data-incident', 'toulon');
});
