// The built site as the engines see it: a copy whose pages write down their own faults (no driver of WebKit hears the
// console), served on loopback by the server of the other browser tests, with the host pages on another origin.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';

const SERVE = fileURLToPath(new URL('../e2e/serve.mjs', import.meta.url));
const HOSTS = fileURLToPath(new URL('hosts', import.meta.url));
const STARTS_WITHIN_MS = 10_000;

/** Runs in the page, before its policy and its scripts: errors, broken promises, missing files, refused content. */
function probe() {
  window.faults = [];
  const add = (fault) => window.faults.push(fault);
  addEventListener(
    'error',
    (event) => {
      const { target, message } = event;
      add(
        message === undefined ? `not loaded: ${target.src ?? target.href}` : `thrown: ${message}`,
      );
    },
    true,
  );
  addEventListener('unhandledrejection', (event) => add(`rejected: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    add(`refused by ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
  );
  const { error } = console;
  console.error = (...parts) => {
    add(`console: ${parts.join(' ')}`);
    error.apply(console, parts);
  };
}

async function copyWithProbe(folder) {
  const copy = await mkdtemp(path.join(tmpdir(), 'engines-site-'));
  await cp(folder, copy, { recursive: true });
  const files = await readdir(copy, { recursive: true });
  for (const name of files.filter((file) => file.endsWith('.html'))) {
    const file = path.join(copy, name);
    const page = await readFile(file, 'utf8');
    await writeFile(file, page.replace('<head>', `<head><script>(${probe})()</script>`));
  }
  await cp(path.join(HOSTS, 'scripts-off.html'), path.join(copy, 'scripts-off.html'));
  return copy;
}

/** Serves a folder two levels deep; the server ends with this process at the latest. */
async function serve(folder) {
  const port = await freePort();
  const server = fork(SERVE, [String(port), folder]);
  const address = `http://127.0.0.1:${port}/a/b/`;
  const end = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return { address, stop: () => server.kill() };
    if (performance.now() > end) throw new Error(`no server at ${address}`);
    await sleep(50);
  }
}

/** Starts everything; `stop` ends the servers, and the copy is gone with this process. */
export async function startSite(folder) {
  const copy = await copyWithProbe(folder);
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  const [site, hosts] = await Promise.all([serve(copy), serve(HOSTS)]);
  return {
    folder: copy,
    site: site.address,
    hosts: hosts.address,
    stop() {
      site.stop();
      hosts.stop();
    },
  };
}
