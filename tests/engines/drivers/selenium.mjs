// Debian's WebKitGTK in its MiniBrowser, driven over WebDriver, on a screen that exists in memory only.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import { freePort } from '../free-port.mjs';

const SCREEN = '-screen 0 1600x1200x24';
/** A first start on a busy machine takes its time. */
const STARTS_WITHIN_MS = 90_000;
const SETTLES_MS = 100;
const RESIZES = 30;
const KEYS = {
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Backspace: Key.BACK_SPACE,
  Home: Key.HOME,
  ArrowRight: Key.ARROW_RIGHT,
};

/** Screen and driver form a group of processes of their own, so that both end together. */
async function startDriver({ driver, screen }) {
  const port = await freePort();
  const args = ['-a', '-s', SCREEN, driver, `--port=${port}`];
  const group = spawn(screen, args, { stdio: 'ignore', detached: true });
  const stop = () => {
    try {
      process.kill(-group.pid, 'SIGTERM');
    } catch {
      // It ended before.
    }
  };
  process.once('exit', stop);
  const address = `http://127.0.0.1:${port}`;
  const end = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    const { ready } = await fetch(`${address}/status`).then(
      async (answer) => (await answer.json()).value,
      () => ({ ready: false }),
    );
    if (ready) return { address, stop };
    if (performance.now() > end) throw new Error('WebKitWebDriver does not answer');
    await sleep(100);
  }
}

function connect(address, browser) {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  return new Builder().usingServer(address).withCapabilities(capabilities).build();
}

/** Opens one page in a MiniBrowser. */
export async function openWebKit(parts) {
  const { address, stop } = await startDriver(parts);
  const session = await connect(address, parts.browser);
  const version = (await session.getCapabilities()).get('browserVersion');
  return {
    engine: 'webkit',
    version: `WebKitGTK ${version} through WebDriver`,
    async goto(page) {
      await session.switchTo().defaultContent();
      await session.get(page);
    },
    evaluate: (expression) => session.executeScript(`return ${expression}`),
    click: (selector) => session.findElement(By.css(selector)).click(),
    press: (key) =>
      session
        .actions()
        .sendKeys(KEYS[key] ?? key)
        .perform(),
    out: () => session.switchTo().defaultContent(),
    into: (selector) => session.switchTo().frame(session.findElement(By.css(selector))),
    async resize(width, height) {
      // The window's own bars take some height, a window takes its time, and it has a least width.
      await session.switchTo().defaultContent();
      let bars = 0;
      for (let attempt = 0; attempt < RESIZES; attempt++) {
        await session
          .manage()
          .window()
          .setRect({ x: 0, y: 0, width, height: height + bars });
        await sleep(SETTLES_MS);
        const [wide, high] = await session.executeScript('return [innerWidth, innerHeight]');
        if (high === height && wide >= width) return;
        bars += height - high;
      }
      throw new Error(`found no window of ${width} × ${height} px`);
    },
    picture: () => session.takeScreenshot(),
    async close() {
      await session.quit().catch(() => {});
      stop();
    },
  };
}
