// Finds the three engines: Chromium as every other test does; Firefox and WebKit on the system, then from Debian where
// we are root, then Playwright's own where somebody installed them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { firefox, webkit } from 'playwright';
import { findChromium } from '../find-chromium.mjs';
import { openPlaywright } from './drivers/playwright.mjs';
import { openFirefox } from './drivers/puppeteer.mjs';
import { openWebKit } from './drivers/selenium.mjs';

export const THREE = ['chromium', 'firefox', 'webkit'];

function onPath(names) {
  for (const name of names) {
    try {
      const look = process.platform === 'win32' ? 'where' : 'which';
      const found = execFileSync(look, [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [first] = found.trim().split('\n');
      if (first) return first;
    } catch {
      // Not this one; the next name may be there.
    }
  }
  return null;
}

/** Installs Debian packages where that is possible; says whether it tried. */
function fromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  process.stdout.write(`Installing the Debian packages ${packages.join(', ')}.\n`);
  const settings = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], settings);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], settings);
  return true;
}

function systemFirefox() {
  const given = process.env.FIREFOX_PATH;
  return given || onPath(['firefox-esr', 'firefox']);
}

/** MiniBrowser stands in a folder named after the API's version, below one named after the machine's architecture. */
function miniBrowser() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return null;
  const folders = readdirSync(libraries).filter((name) => name.includes('-linux-'));
  for (const folder of folders.map((name) => `${libraries}/${name}`)) {
    const versions = readdirSync(folder).filter((name) => /^webkit2?gtk-/.test(name));
    const found = versions.map((name) => `${folder}/${name}/MiniBrowser`).filter(existsSync);
    if (found.length > 0) return found.sort().at(-1);
  }
  return null;
}

function systemWebKit() {
  const parts = {
    driver: onPath(['WebKitWebDriver']),
    screen: onPath(['xvfb-run']),
    browser: miniBrowser(),
  };
  return Object.values(parts).includes(null) ? null : parts;
}

function ownOfPlaywright(type) {
  return existsSync(type.executablePath())
    ? { open: () => openPlaywright(type, type.executablePath()) }
    : null;
}

function prepareFirefox() {
  const found = systemFirefox() ?? (fromDebian(['firefox-esr']) ? systemFirefox() : null);
  if (found !== null) return { open: () => openFirefox(found) };
  return (
    ownOfPlaywright(firefox) ?? {
      absent:
        'No Firefox was found, and none could be installed. Install Firefox, or run\n"npx playwright install firefox", or set FIREFOX_PATH.',
    }
  );
}

function prepareWebKit() {
  const packages = ['webkit2gtk-driver', 'xvfb', 'xauth'];
  const found = systemWebKit() ?? (fromDebian(packages) ? systemWebKit() : null);
  if (found !== null) return { open: () => openWebKit(found) };
  return (
    ownOfPlaywright(webkit) ?? {
      absent: `No WebKit was found, and none could be installed. Install ${packages.join(', ')} (Debian, Ubuntu), or run\n"npx playwright install webkit".`,
    }
  );
}

/** How to open an engine, or why it cannot be had. */
export async function prepareEngine(name) {
  if (name === 'firefox') return prepareFirefox();
  if (name === 'webkit') return prepareWebKit();
  const { chromium } = await import('playwright');
  const found = await findChromium();
  return { open: () => openPlaywright(chromium, found) };
}
