// A browser driven by Playwright: Chromium everywhere, Firefox and WebKit where only Playwright has them.

/** A first start on a busy machine takes its time. */
const STARTS_WITHIN_MS = 90_000;

/** Opens one page in a browser of Playwright's. */
export async function openPlaywright(type, executablePath) {
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await type.launch({
    executablePath,
    timeout: STARTS_WITHIN_MS,
    ...(type.name() === 'chromium' ? { args: flags } : {}),
  });
  const page = await browser.newPage();
  let place = page.mainFrame();
  return {
    engine: type.name(),
    version: `${type.name()} ${browser.version()} through Playwright`,
    async goto(address) {
      place = page.mainFrame();
      await page.goto(address);
    },
    evaluate: (expression) => place.evaluate(expression),
    click: (selector) => place.locator(selector).click(),
    press: (key) => page.keyboard.press(key),
    async into(selector) {
      const iframe = await place.waitForSelector(selector);
      place = await iframe.contentFrame();
    },
    async out() {
      place = page.mainFrame();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: async () => (await page.screenshot()).toString('base64'),
    close: () => browser.close(),
  };
}
