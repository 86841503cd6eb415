// `npm test`: every check of the project in one go, after finding a browser. Says what it runs and stops at the first failure.
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';

const chromium = await findChromium();
const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };

const steps = [
  ['types', 'npx', ['tsc']],
  ['types of the pure core', 'npx', ['tsc', '--project', 'src/core']],
  ['lint and layers', 'npx', ['biome', 'check']],
  ['dead code', 'npx', ['knip']],
  ['unit and data tests', 'npx', ['vitest', 'run', '--project', 'unit', '--project', 'data']],
  ['browser tests of modules', 'npx', ['vitest', 'run', '--project', 'browser']],
  ['build', 'npx', ['vite', 'build']],
  ['tests of the built site', 'npx', ['vitest', 'run', '--project', 'build']],
  [
    'browser tests of the built site',
    'npx',
    ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  ],
];

process.stdout.write(`Browser: ${chromium}\n`);
for (const [name, command, args] of steps) {
  process.stdout.write(`\n== ${name}: ${command} ${args.join(' ')}\n`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (status === 0) continue;
  process.stdout.write(`\nFailed: ${name}${error === undefined ? '' : ` (${error.message})`}\n`);
  process.exit(status ?? 1);
}
process.stdout.write('\nEvery check passed.\n');
