// `npm test`: every check of the project in one go, after finding a browser. What does not disturb each other runs side by side
// (two lanes, for two cores); the browser tests of the built site, the pictures and the other engines run alone. All that
// can run does, so that one run names every fault. The last line counts what the runners themselves reported; a check without tests of its own counts as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'prison-attacks-map-tests-'));

/** A step of Vitest; its own report says how many tests passed. */
function vitest(name, ...projects) {
  const report = path.join(reports, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    command: ['vitest', 'run', ...chosen, ...reporters],
    count() {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests };
    },
  };
}

const browserReport = path.join(reports, 'browser.json');

/** A step of Playwright's; they run one after the other, so that one file serves them all. */
function playwright(name, config) {
  return {
    name,
    command: ['playwright', 'test', '--config', config, '--reporter=list,json'],
    count() {
      const { expected, flaky, unexpected } = JSON.parse(readFileSync(browserReport, 'utf8')).stats;
      // A test that passes only at the second try is not one to rely on.
      return { passed: expected, failed: unexpected + flaky };
    },
  };
}

const enginesReport = path.join(reports, 'engines.json');
const engines = {
  name: 'engines',
  command: ['node', 'tests/engines/run.mjs'],
  count() {
    const { missing, ...counts } = JSON.parse(readFileSync(enginesReport, 'utf8'));
    return missing.length === 0
      ? counts
      : { ...counts, note: `NOT CHECKED: ${missing.join(', ')}` };
  },
};

const build = { name: 'build', command: ['vite', 'build'], required: true };

/** Stages one after the other; the lanes of a stage side by side; the steps of a lane in order. */
const stages = [
  [
    [
      { name: 'types', command: ['tsc'] },
      { name: 'types of the pure core', command: ['tsc', '--project', 'src/core'] },
      { name: 'lint and layers', command: ['biome', 'check'] },
      { name: 'dead code', command: ['knip'] },
      build,
    ],
    [vitest('unit and data tests', 'unit', 'data')],
  ],
  [[vitest('tests of the built site', 'build')], [vitest('browser tests of modules', 'browser')]],
  [[playwright('browser tests of the built site', 'tests/e2e/playwright.config.ts')]],
  [[playwright('visual regression', 'tests/visual/playwright.config.ts'), engines]],
];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs one step, its output held back until it is done when another lane is speaking. */
function run(step, { env, alone }) {
  const started = performance.now();
  const heading = `\n== ${step.name}: ${step.command.join(' ')}\n`;
  if (alone) process.stdout.write(heading);
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...step.command], {
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env,
      shell: process.platform === 'win32',
    });
    const held = [];
    child.stdout?.on('data', (text) => held.push(text));
    child.stderr?.on('data', (text) => held.push(text));
    const done = (status) => {
      if (!alone) process.stdout.write(heading + Buffer.concat(held).toString());
      const seconds = Math.round((performance.now() - started) / 1000);
      resolve({ step, status, seconds, ...outcome(step, status) });
    };
    child.on('error', (error) => {
      held.push(Buffer.from(`${error.message}\n`));
      done(1);
    });
    child.on('close', done);
  });
}

/** How many tests of a step passed and failed; a failure that no test explains counts as one. */
function outcome(step, status) {
  let counts = { passed: status === 0 ? 1 : 0, failed: 0 };
  if (step.count !== undefined) {
    try {
      counts = step.count();
    } catch {
      // The runner died before it could report: the exit code below says so.
      counts = { passed: 0, failed: 0 };
    }
  }
  return status === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

async function runLane(lane, settings) {
  const results = [];
  for (const step of lane) results.push(await run(step, settings));
  return results;
}

const chromium = await findChromium();
process.stdout.write(`Browser: ${chromium}\n`);
const env = {
  ...process.env,
  CHROMIUM_PATH: chromium,
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  ENGINES_REPORT: enginesReport,
  E2E_PORT: process.env.E2E_PORT ?? String(await freePort()),
  VISUAL_PORT: process.env.VISUAL_PORT ?? String(await freePort()),
};

const results = [];
for (const stage of stages) {
  const settings = { env, alone: stage.length === 1 };
  const finished = await Promise.all(stage.map((lane) => runLane(lane, settings)));
  results.push(...finished.flat());
  // Without a build there is no site to test; an old one would answer for a new one.
  if (results.some(({ step, status }) => step.required && status !== 0)) break;
}
rmSync(reports, { recursive: true, force: true });

process.stdout.write('\n');
for (const { step, status, seconds, passed, failed, note } of results) {
  const verdict = status === 0 ? 'ok    ' : 'FAILED';
  process.stdout.write(
    `${verdict} ${step.name} (${passed} passed, ${failed} failed, ${seconds} s)${note === undefined ? '' : ` ${note}`}\n`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`\ntests: ${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = results.some(({ status }) => status !== 0) ? 1 : 0;
