import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FrameLocator, Locator, Page, TestInfo } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

export { expect };

/** Where the site stands and where its hosts stand: two origins, even two sites. */
export interface Places {
  /** Address of the site, with a slash at its end. */
  readonly site: string;
  /** Address of the host pages, with a slash at its end. */
  readonly host: string;
}

/** Policies that a host sends with its page; `{{origin}}` is the site's origin. */
const POLICIES: Readonly<Record<string, string>> = {
  'strict-policy':
    "default-src 'none'; script-src {{origin}}; frame-src {{origin}}; style-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'no-scripts': "script-src 'none'; frame-src {{origin}}",
};

function fill(text: string, { site, host }: Places): string {
  const { origin } = new URL(site);
  return text
    .replaceAll('{{site}}', site)
    .replaceAll('{{host}}', host)
    .replaceAll('{{origin}}', origin);
}

function readHost(name: string, places: Places): string {
  return fill(readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8'), places);
}

/** Serves the pages of `pages/` by their name, from `localhost`: another site than 127.0.0.1. */
async function serveHosts(site: string): Promise<{ server: Server; places: Places }> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', places.host).pathname.slice(1);
    if (!/^[a-z-]+$/.test(name)) {
      response.writeHead(204).end();
      return;
    }
    const policy = POLICIES[name];
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy === undefined ? {} : { 'content-security-policy': fill(policy, places) }),
    });
    response.end(readHost(name, places));
  });
  await new Promise<void>((settle) => server.listen(0, 'localhost', settle));
  const { port } = server.address() as AddressInfo;
  const places = { site, host: `http://localhost:${port}/` };
  return { server, places };
}

interface Watched {
  readonly faults: string[];
}

interface Fixtures {
  readonly watched: Watched;
}

interface WorkerFixtures {
  readonly places: Places;
}

/** Writes down every error of the console and every request that goes to neither the site nor the host. */
function watch(page: Page, places: Places, faults: string[]): void {
  const allowed = new Set([new URL(places.site).origin, new URL(places.host).origin]);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol, href } = new URL(request.url());
    if (!allowed.has(origin) && !['data:', 'blob:', 'file:'].includes(protocol))
      faults.push(`request to ${href}`);
  });
}

/** Every test of a host fails on an error in the console and on a request to a third party. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  places: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from the pattern
    async ({}, use, { project }) => {
      const { server, places } = await serveHosts(project.use.baseURL ?? '');
      await use(places);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  watched: [
    async ({ page, places }, use) => {
      const faults: string[] = [];
      watch(page, places, faults);
      await use({ faults });
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** The map's frame in a host page. */
export const FRAME = 'iframe[data-map], [data-map-element] > iframe';

/** Opens a host page: from its server, or as a file of the test's own folder. */
export async function openHost(
  page: Page,
  name: string,
  places: Places,
  info: TestInfo,
): Promise<FrameLocator> {
  if (name === 'from-file') {
    const file = info.outputPath(`${name}.html`);
    writeFileSync(file, readHost(name, places));
    await page.goto(pathToFileURL(file).href);
  } else {
    await page.goto(places.host + name);
  }
  const show = page.locator('#show');
  if ((await show.count()) > 0) await show.click();
  const outer = name === 'nested' ? page.frameLocator('iframe') : page;
  await outer.locator(FRAME).scrollIntoViewIfNeeded();
  return outer.frameLocator(FRAME);
}

/** Waits until the map in the frame can be used. */
export async function frameReady(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('html')).toHaveAttribute('data-map', 'ready');
}

/** Folder of the built site, for tests that open it as files. */
export function builtSite(): string {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  return path.resolve(root, process.env['SITE_FOLDER'] ?? 'dist');
}

/** The marker of a place in a frame. */
export function frameMarker(frame: FrameLocator, id: string): Locator {
  return frame.locator(`[data-role="marker"][data-incident="${id}"]`);
}

/** The open popup or sheet of a frame. */
export function framePopup(frame: FrameLocator): Locator {
  return frame.locator('[data-role="popup"]');
}
