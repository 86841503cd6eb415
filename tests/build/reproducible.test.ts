import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

const SLOW = 180_000;

/** Another machine, as far as a build could notice: ten years on, and folders listed the other way round. */
const ELSEWHERE = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const later = 10 * 365 * 86400e3;
const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...given) {
    if (given.length === 0) super(Clock.now() + later);
    else super(...given);
  }
  static now() {
    return Clock.now() + later;
  }
};
const list = fs.readdirSync;
fs.readdirSync = (...given) => list(...given).reverse();
syncBuiltinESMExports();
`;

const HERE = { TZ: 'America/Anchorage', LANG: 'C', LC_ALL: 'C' };
const THERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'ar_EG.UTF-8',
  LC_ALL: 'ar_EG.UTF-8',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ELSEWHERE)}`,
};

const copies: ProjectCopy[] = [];

/** Builds a copy of the project of its own in that environment. */
function build(env: Readonly<Record<string, string>>): ProjectCopy {
  const copy = new ProjectCopy();
  copies.push(copy);
  const { status, output } = copy.build(env);
  if (status !== 0) throw new Error(output);
  return copy;
}

let here: ProjectCopy;
let there: ProjectCopy;

beforeAll(() => {
  here = build(HERE);
  there = build(THERE);
}, SLOW);

afterAll(() => {
  for (const copy of copies) copy.remove();
});

/** What a program that asks its environment would write. */
function surroundings(env: Readonly<Record<string, string>>): readonly string[] {
  const script = `
    const { readdirSync } = require('node:fs');
    const now = new Date();
    console.log(JSON.stringify([
      now.getFullYear(), now.getTimezoneOffset(), (1234.5).toLocaleString(), readdirSync('src')[0],
    ]));`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: here.root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout) as readonly string[];
}

test('the two builds differ in clock, time zone, language and order of files', () => {
  const before = surroundings(HERE);
  const after = surroundings(THERE);
  expect(before).toHaveLength(4);
  expect(before.map((value, index) => value === after[index])).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(here.root).not.toBe(there.root);
});

test('one tree makes the same files with the same bytes, wherever and whenever', () => {
  expect(here.fingerprint().length).toBeGreaterThan(50);
  expect(there.fingerprint()).toEqual(here.fingerprint());
});

test('planted: one byte more in one file is found', () => {
  const file = path.join(there.root, 'dist/licences.txt');
  appendFileSync(file, ' ');
  const known = new Set(here.fingerprint());
  const other = there.fingerprint().filter((line) => !known.has(line));
  expect(other).toEqual([expect.stringMatching(/^licences\.txt /)]);
});
