import { expect, FRAME, frameReady, openHost, test } from './hosts.ts';

test.use({ viewport: { width: 390, height: 700 }, hasTouch: true });

test('one finger over the map scrolls the host’s page', async ({ page, places }, info) => {
  const frame = await openHost(page, 'plain', places, info);
  await frameReady(frame);
  await page.evaluate(() => {
    document.body.style.paddingBottom = '3000px';
    scrollTo(0, 0);
  });
  const box = await page.locator(FRAME).boundingBox();
  if (box === null) throw new Error('found no box of the frame, expected one');
  const session = await page.context().newCDPSession(page);
  const x = box.x + box.width * 0.75;
  const from = box.y + box.height - 60;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  await touch('touchStart', from);
  for (let moved = 20; moved <= 240; moved += 20) await touch('touchMove', from - moved);
  await touch('touchEnd', from - 240);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('the plain wheel over the map scrolls the host’s page', async ({ page, places }, info) => {
  const frame = await openHost(page, 'plain', places, info);
  await frameReady(frame);
  await page.evaluate(() => {
    document.body.style.paddingBottom = '3000px';
  });
  const box = await page.locator(FRAME).boundingBox();
  if (box === null) throw new Error('found no box of the frame, expected one');
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});
