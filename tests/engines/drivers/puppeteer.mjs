// The system's Firefox, driven over WebDriver BiDi.
import puppeteer from 'puppeteer-core';

const PREFERENCES = {
  // Nothing but the tests' own pages is asked for.
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** A first start on a busy machine takes its time. */
const STARTS_WITHIN_MS = 90_000;

/** Opens one page in a Firefox. */
export async function openFirefox(executablePath) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: STARTS_WITHIN_MS,
    extraPrefsFirefox: PREFERENCES,
  });
  const page = await browser.newPage();
  let place = page.mainFrame();
  return {
    engine: 'firefox',
    version: `${await browser.version()} through WebDriver BiDi`,
    async goto(address) {
      place = page.mainFrame();
      await page.goto(address);
    },
    evaluate: (expression) => place.evaluate(expression),
    click: (selector) => place.click(selector),
    press: (key) => page.keyboard.press(key),
    async into(selector) {
      const iframe = await place.waitForSelector(selector);
      place = await iframe.contentFrame();
    },
    async out() {
      place = page.mainFrame();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot({ encoding: 'base64' }),
    close: () => browser.close(),
  };
}
