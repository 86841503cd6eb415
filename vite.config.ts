import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { sitePlugin } from './src/build/site-plugin.ts';
import { chromiumHere } from './tests/find-chromium.mjs';

/** Built beside the last good site and moved over it only when everything succeeded. */
const STAGING = '.dist-next';

/** Only tests ask for a browser. */
const chromium = process.env['VITEST'] === undefined ? null : chromiumHere();

export default defineConfig(({ command, isPreview }) => ({
  base: './',
  plugins: [sitePlugin({ staging: STAGING, target: 'dist' })],
  build: {
    outDir: command === 'build' && isPreview !== true ? STAGING : 'dist',
    target: 'es2022',
    cssMinify: 'lightningcss',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        first: 'src/styles/first.css',
        late: 'src/styles/late.css',
        print: 'src/styles/print.css',
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: {
    // Properties with a thousand texts take their time on a busy machine; none of them is about speed.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'data', environment: 'node', include: ['tests/data/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 720 },
            screenshotFailures: false,
          },
        },
      },
    ],
  },
}));
