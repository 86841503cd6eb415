import { defineConfig } from '@playwright/test';
import { chromiumHere } from '../find-chromium.mjs';

const chromium = chromiumHere();
const port = process.env['E2E_PORT'] ?? '4317';
const address = `http://127.0.0.1:${port}/a/b/`;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: '../../test-results',
  use: {
    baseURL: address,
    // Most tests ask what is there, not how it got there; those about motion switch it on.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `node tests/e2e/serve.mjs ${port} ${process.env['SITE_FOLDER'] ?? 'dist'}`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
  },
});
