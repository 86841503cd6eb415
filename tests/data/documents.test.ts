import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { computeHeadline } from '../../src/core/figures.ts';
import { dataset, ROOT } from './real-tables.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const house = read('src/README.md');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Rows of a Markdown table whose head begins with these words, as cells. */
function tableAfter(text: string, head: string): readonly (readonly string[])[] {
  const start = text.indexOf(`| ${head} |`);
  if (start < 0) throw new Error(`found no table «${head}», expected one`);
  const [block = ''] = text.slice(start).split('\n\n');
  return block
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.replace(/^\| | \|$/g, '').split(' | '));
}

/** Relative links of a Markdown file. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !target.startsWith('http'));
}

describe('README', () => {
  test('gives the numbers of the tables as they are', () => {
    const core = dataset.incidents.filter(({ scope }) => scope === 'core').length;
    const claims = [...dataset.incidents, { accounts: dataset.series }].flatMap(({ accounts }) =>
      accounts.flatMap(({ preferred, corroborating, disputing, superseded }) =>
        [preferred, corroborating, disputing, superseded].flat(),
      ),
    );
    const given = tableAfter(readme, 'in the tables | rows').map(([, count]) => Number(count));
    expect(given).toEqual([
      dataset.incidents.length,
      core,
      dataset.incidents.length - core,
      claims.length,
      dataset.responses.length,
      dataset.sources.size,
      dataset.facilities.length,
    ]);
  });

  test('says in words how many prisons and schools there are', () => {
    const { prisons, schools } = computeHeadline(dataset.incidents, dataset.series);
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    expect(readme).toContain(`${words[prisons]} French prisons`);
    expect(readme).toContain(`${words[prisons]} prisons and ${words[schools]} school`);
  });

  test('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(scripts['start']).toBeDefined();
    expect(scripts['test']).toBeDefined();
  });

  test('leads only to files that exist', () => {
    expect(linksOf(readme).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(linksOf(readme)).toContain('data/README.md');
  });

  test('tells of every kind of test', () => {
    const kinds = readdirSync(path.join(ROOT, 'tests'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'fixtures')
      .map(({ name }) => `\`tests/${name}\``);
    const told = tableAfter(readme, 'where | run alone | proves').map(([where]) => where);
    expect(told.toSorted()).toEqual(kinds.toSorted());
  });
});

describe('src/README', () => {
  test('justifies every dependency in one line, and none that is not there', () => {
    const rows = tableAfter(house, 'package | used | why');
    const listed = rows.map(([name = '']) => name.replaceAll('`', ''));
    const present = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    expect(listed.toSorted()).toEqual(present.toSorted());
    for (const [name, used, why = ''] of rows) {
      expect(['page', 'build', 'check', 'test'], name).toContain(used);
      expect(why.length, name).toBeGreaterThan(10);
    }
  });

  test('describes every folder of the house', () => {
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `\`${name}/\``);
    const described = tableAfter(house, 'folder | is | may not').map(([folder]) => folder);
    expect(described.toSorted()).toEqual(folders.toSorted());
  });

  test('names only modules that exist', () => {
    const named = [...house.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|json|csv))`/g)].map(
      ([, file]) => file ?? '',
    );
    const folders = ['', 'src/', 'src/core/', 'data/'];
    const missing = named.filter(
      (file) => !folders.some((folder) => existsSync(path.join(ROOT, folder + file))),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });
});

describe('CHANGELOG', () => {
  test('tells data and software apart in every release', () => {
    const [, ...releases] = read('CHANGELOG.md').split(/^## /m);
    expect(releases.length).toBeGreaterThan(0);
    for (const release of releases) {
      expect(release).toContain('### Data');
      expect(release).toContain('### Software');
    }
  });
});

describe('every document', () => {
  test('knows nothing of the machine that it was written on', () => {
    for (const file of ['README.md', 'src/README.md', 'CHANGELOG.md', 'data/README.md', '.ci/run'])
      expect(/\/(work|home|root|Users)\//.test(read(file)), file).toBe(false);
  });
});
