import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  reporter: [['list']],
  outputDir: '../../test-results',
  use: {
    baseURL: 'http://127.0.0.1:4317/a/b/',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: 'node tests/e2e/serve.mjs 4317',
    cwd: '../..',
    url: 'http://127.0.0.1:4317/a/b/',
    reuseExistingServer: false,
  },
});
