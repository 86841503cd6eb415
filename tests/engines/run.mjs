// The main paths of reader and frame in three engines, each scenario written once:
//   node tests/engines/run.mjs [chromium] [firefox] [webkit] [--only=part of a scenario's name]
// It tests the built site in dist/ (or in the folder that SITE_FOLDER names). An engine that cannot be had is said
// loudly; with CI set its absence is a failure. ENGINES_REPORT names a file for the counts, as JSON.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareEngine, THREE } from './engines.mjs';
import { readExpected } from './expected.mjs';
import { createPage } from './page.mjs';
import { framed } from './scenarios/frame.mjs';
import { reader } from './scenarios/reader.mjs';
import { unscripted } from './scenarios/scripts-off.mjs';
import { startSite } from './site.mjs';

const ONLY = '--only=';
const LONGEST_MS = 120_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = path.join(ROOT, 'test-results', 'engines');

const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a scenario; rejects when it takes so long that the engine must hang. */
async function within(run) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LONGEST_MS} ms`)), LONGEST_MS);
  });
  try {
    await Promise.race([run(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps what the engine showed when a scenario failed. */
async function keepPicture(driver, name) {
  try {
    await mkdir(PICTURES, { recursive: true });
    const file = path.join(PICTURES, `${driver.engine}-${name.replace(/\W+/g, '-')}.png`);
    await writeFile(file, await driver.picture(), 'base64');
  } catch {
    say('          (no picture: the engine does not answer)');
  }
}

async function runScenario({ name, run }, driver, setting) {
  const since = performance.now();
  try {
    const page = createPage(driver, setting.site);
    await within(async () => {
      await run(page, setting);
      await page.expectCalm();
    });
    say(`  ok      ${name} (${seconds(since)})`);
    return true;
  } catch (cause) {
    say(
      `  FAILED  ${name} (${seconds(since)})\n${String(cause?.stack ?? cause).replace(/^/gm, '          ')}`,
    );
    await keepPicture(driver, name);
    return false;
  }
}

/** Runs all scenarios in an engine; answers the line for the summary. */
async function runEngine(engine, setting) {
  const prepared = await prepareEngine(engine);
  if (prepared.absent !== undefined) return { engine, absent: prepared.absent };
  const since = performance.now();
  let driver;
  try {
    driver = await prepared.open();
  } catch (cause) {
    return { engine, absent: `It is there, but does not start: ${cause?.message ?? cause}` };
  }
  say(`\n== ${engine}: ${driver.version}`);
  let failed = 0;
  try {
    for (const scenario of scenarios) {
      if (!(await runScenario(scenario, driver, setting))) failed++;
    }
  } finally {
    await driver.close().catch(() => say(`  (${engine} does not close)`));
  }
  return { engine, failed, version: driver.version, time: seconds(since) };
}

/** Says what was checked and what was not; counts scenarios, and in CI each missing engine as a failure. */
function report(results) {
  say('');
  for (const { engine, absent, failed, version, time } of results) {
    if (absent === undefined)
      say(
        `${engine}: ${scenarios.length - failed} of ${scenarios.length} scenarios passed in ${time} (${version})`,
      );
    else say(`!!!!!! ${engine} WAS NOT CHECKED !!!!!!\n${absent}`);
  }
  const missing = results.filter(({ absent }) => absent !== undefined).map(({ engine }) => engine);
  const broken = results.reduce((sum, { failed = 0 }) => sum + failed, 0);
  return {
    passed: scenarios.length * (results.length - missing.length) - broken,
    failed: broken + (process.env.CI ? missing.length : 0),
    missing,
  };
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith(ONLY));
const only = process.argv.find((word) => word.startsWith(ONLY))?.slice(ONLY.length) ?? '';
const scenarios = [...reader, ...framed, ...unscripted].filter(({ name }) => name.includes(only));
const unknown = asked.filter((name) => !THREE.includes(name));
if (unknown.length > 0)
  throw new Error(`found ${unknown.join(', ')}, expected ${THREE.join(', ')}`);
// What was started ends with this process, also when somebody stops it.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
const folder = path.resolve(ROOT, process.env.SITE_FOLDER ?? 'dist');
const site = await startSite(folder);
const setting = { ...site, expected: await readExpected(folder) };
const results = [];
try {
  for (const engine of asked.length > 0 ? asked : THREE) {
    results.push(await runEngine(engine, setting));
  }
} finally {
  site.stop();
}
const counts = report(results);
if (process.env.ENGINES_REPORT) await writeFile(process.env.ENGINES_REPORT, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);
