import { defineConfig } from '@playwright/test';
import { chromiumHere } from '../find-chromium.mjs';

const chromium = chromiumHere();
const port = process.env['VISUAL_PORT'] ?? '4319';
const address = `http://127.0.0.1:${port}/a/b/`;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: '../../test-results/visual',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // A missing picture is a fault; only the update command writes any.
  updateSnapshots: 'none',
  expect: {
    timeout: 20_000,
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      scale: 'device',
      threshold: 0.1,
      maxDiffPixelRatio: 0.0015,
    },
  },
  use: {
    baseURL: address,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        // One way to draw letters and colours, whatever the machine prefers.
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  },
  webServer: {
    command: `node tests/e2e/serve.mjs ${port} ${process.env['SITE_FOLDER'] ?? 'dist'}`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
  },
});
