import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { loadDataset } from '../../src/build/load-dataset.ts';
import type { Dataset } from '../../src/core/dataset.ts';
import type { Incident } from '../../src/core/incident.ts';

export { expect };

/** Both languages with the path of their page below the served folder. */
export const PAGES = [
  { locale: 'en', path: '' },
  { locale: 'fr', path: 'fr/' },
] as const;

function requireDataset(): Dataset {
  const { dataset, issues } = loadDataset(fileURLToPath(new URL('../..', import.meta.url)));
  if (dataset === null) throw new Error(`found ${issues.length} issues, expected a dataset`);
  return dataset;
}

/** What the tables say: expectations are computed from it, never typed. */
export const dataset = requireDataset();
export const core: readonly Incident[] = dataset.incidents.filter(({ scope }) => scope === 'core');

/** Fails every test whose page writes an error to the console, throws, or asks another origin for anything. */
export const test = base.extend<{ readonly watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== own && !['data:', 'blob:'].includes(url.protocol))
          faults.push(`request to ${url.href}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page and waits until the map can be used. */
export async function openMap(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await mapReady(page);
}

export async function mapReady(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
}

/** The marker of an incident, or all markers. */
export function marker(page: Page, id?: string): Locator {
  return page.locator(`[data-role="marker"]${id === undefined ? '' : `[data-incident="${id}"]`}`);
}

/** The open popup or sheet. */
export function popup(page: Page): Locator {
  return page.locator('[data-role="popup"]');
}

export function entry(page: Page, id: string): Locator {
  return page.locator(`li[data-incident="${id}"]`);
}

export function opener(page: Page, id: string): Locator {
  return entry(page, id).locator('.opener');
}

/** Text as a reader sees it: white space collapsed. */
export function collapse(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Which of these a text does not say; white space does not count. */
export function missing(text: string | null, parts: readonly string[]): readonly string[] {
  const said = collapse(text);
  return parts.filter((part) => !said.includes(collapse(part)));
}

/** The hash without `#`, percent-decoding left alone. */
export function hashOf(page: Page): string {
  return new URL(page.url()).hash.replace(/^#/, '');
}
