// Finds a Chromium-family browser: CHROMIUM_PATH, then the system's, then Playwright's own, then apt-get on a Debian where we are
// root, and last a download by Playwright.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath() {
  for (const name of NAMES) {
    try {
      const found = execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [first] = found.trim().split('\n');
      if (first) return first;
    } catch {
      // Not this one; the next name may be there.
    }
  }
  return PLACES.find((place) => existsSync(place)) ?? null;
}

function fromPlaywright() {
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

function downloaded() {
  if (process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) return null;
  process.stdout.write('No browser on this system: asking Playwright to download its own.\n');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 240_000 });
  return fromPlaywright();
}

function fromDebian() {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/etc/debian_version')) return null;
  process.stdout.write('Installing the Debian package "chromium".\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'], {
    stdio: 'inherit',
    env,
  });
  return onPath();
}

/** Path of a browser that is already there; null when none is. Nothing is installed. */
export function chromiumHere() {
  return process.env.CHROMIUM_PATH || onPath() || fromPlaywright();
}

/** Path of a browser, or an exit with what to do. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    process.stderr.write(
      `CHROMIUM_PATH names ${given}, which does not exist. Correct it or unset it.\n`,
    );
    process.exit(1);
  }
  const found = onPath() ?? fromPlaywright() ?? fromDebian() ?? downloaded();
  if (found) return found;
  process.stderr.write(
    'No Chromium-family browser was found, and none could be installed.\n' +
      'Install Chrome, Chromium or Edge, or run "npx playwright install chromium",\n' +
      'or set CHROMIUM_PATH to a browser, then run "npm test" again.\n',
  );
  process.exit(1);
}
