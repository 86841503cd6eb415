import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { bundleClassic } from '../../src/build/embed/bundle.ts';
import { bundledPackages, LICENCES, renderLicences } from '../../src/build/licences.ts';
import { attributes, filesOf, pagesOf, ROOT, readSite, SITE } from './built-site.ts';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Entry>>;

/** Licences that ask for no more than that their notice goes along. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

/** Packages that run something when they are installed, each with the reason why we can do without. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  'node_modules/fsevents': 'watches files on macOS while developing; optional, comes prebuilt',
};

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** A range of versions of a published package; everything with `:` or `/` leads somewhere else. */
const RANGE = /^[\w.*^~<>=|\s-]+$/;

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T;
}

/** What is wrong with where a package comes from. */
function originFaults([name, entry]: readonly [string, Entry]): readonly string[] {
  const { dependencies, optionalDependencies, devDependencies } = entry;
  const asked = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies });
  const faults = asked.flatMap(([other, range]) =>
    RANGE.test(range) ? [] : [`${name || 'we'} ask for ${other} at ${range}`],
  );
  if (name === '') return faults;
  if (entry.link === true) faults.push(`${name} is a link`);
  // Without an address npm asks the registry that is configured, and takes only what has the digest.
  if (entry.resolved !== undefined) faults.push(`${name} names an address of its own`);
  if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')) faults.push(`${name} has no digest`);
  if (!EXACT.test(entry.version ?? '')) faults.push(`${name} has no exact version`);
  return faults;
}

/** What installing a package would run, as the lockfile or the package itself says. */
function runsOnInstall([name, entry]: readonly [string, Entry]): boolean {
  if (name === '') return false;
  const file = path.join(ROOT, name, 'package.json');
  if (!existsSync(file)) return entry.hasInstallScript === true;
  const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    scripts?: Readonly<Record<string, string>>;
  };
  const named = ['preinstall', 'install', 'postinstall'].some((step) => step in scripts);
  return (
    named || entry.hasInstallScript === true || existsSync(path.join(ROOT, name, 'binding.gyp'))
  );
}

const lock = readJson<{ lockfileVersion: number; packages: Packages }>('package-lock.json');
const own = readJson<Entry>('package.json');

describe('the lockfile', () => {
  test('every package is pinned by digest and comes from the registry', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(Object.entries(lock.packages).flatMap(originFaults)).toEqual([]);
  });

  test('what we ask for is pinned exactly, and the lockfile is of this package.json', () => {
    const { dependencies, devDependencies } = own;
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(([, version]) => !EXACT.test(version))).toEqual([]);
    const { packages } = lock;
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: packages['']?.dependencies,
      devDependencies: packages['']?.devDependencies,
    });
    const other = asked.filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  test('`npm ci --ignore-scripts` suffices: what would run on install is known and not needed', () => {
    const running = Object.entries(lock.packages).filter(runsOnInstall);
    expect(running.map(([name]) => name).filter((name) => !(name in INSTALL_SCRIPTS))).toEqual([]);
    for (const [name, reason] of Object.entries(INSTALL_SCRIPTS)) {
      expect(lock.packages[name], `${name}: ${reason}`).toMatchObject({ optional: true });
    }
  });

  const digest = `sha512-${'A'.repeat(86)}==`;
  const planted: readonly (readonly [fault: string, name: string, entry: Entry])[] = [
    ['no digest', 'node_modules/a', { version: '1.0.0' }],
    ['a weak digest', 'node_modules/a', { version: '1.0.0', integrity: 'sha1-AAAA' }],
    ['a link', 'node_modules/a', { version: '1.0.0', integrity: digest, link: true }],
    ['an address', 'node_modules/a', { version: '1.0.0', integrity: digest, resolved: 'x:a.tgz' }],
    ['a range', 'node_modules/a', { version: '^1.0.0', integrity: digest }],
    ['git', '', { devDependencies: { a: 'git+ssh://example.org/a.git' } }],
    ['a forge', '', { dependencies: { a: 'someone/a#main' } }],
    ['a file', '', { dependencies: { a: 'file:../a' } }],
    ['an archive', '', { optionalDependencies: { a: 'https://example.org/a.tgz' } }],
    ['another name', '', { dependencies: { a: 'npm:b@1.0.0' } }],
  ];
  test.each(planted)('planted: %s is found', (_, name, entry) => {
    expect(originFaults([name, entry])).toHaveLength(1);
  });

  test('planted: an install script that the lockfile names is found', () => {
    expect(runsOnInstall(['node_modules/no-such', { hasInstallScript: true }])).toBe(true);
    expect(runsOnInstall(['node_modules/no-such', {}])).toBe(false);
  });
});

describe('what ships', () => {
  const CLASSIC = ['embed/early', 'embed/frame', 'embed/define', 'embed-check/check'];

  /** Ids of the modules in the page's own scripts, found without the site's build and its plugin. */
  async function modulesOfPage(): Promise<readonly string[]> {
    const result = (await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      mode: 'production',
      build: { write: false, rolldownOptions: { input: path.join(ROOT, 'src/main.ts') } },
    })) as Rolldown.RolldownOutput;
    return result.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  }

  test('has licences that let it ship, and each notice is delivered word for word', async () => {
    const modules = [...(await modulesOfPage())];
    for (const entry of CLASSIC)
      await bundleClassic(ROOT, `src/${entry}.ts`, (ids) => modules.push(...ids));
    const packages = bundledPackages(modules, ROOT);
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['leaflet', 'nanostores', '@turf/distance']),
    );
    expect(packages.filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([]);
    const delivered = readSite(LICENCES);
    for (const { name, version, notice } of packages) {
      expect(delivered).toContain(`${name} ${version} (`);
      expect(notice).toMatch(/copyright/i);
      expect(delivered).toContain(notice);
    }
  });

  test('everything in the delivered notices may ship', () => {
    const [list = ''] = readSite(LICENCES).split('\n\n---');
    const named = [...list.matchAll(/^\S+ \S+ \((.*)\)$/gm)].map(([, licence]) => licence);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((licence) => !ALLOWED.includes(licence ?? ''))).toEqual([]);
  });

  test('every page of the reader leads to the notices', () => {
    const pages = pagesOf(SITE).filter((file) => !file.includes('embed/'));
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages) {
      const targets = attributes(readSite(file), 'href').map((href) =>
        path.posix.join(path.posix.dirname(file), href),
      );
      expect(targets, file).toContain(LICENCES);
    }
    expect(filesOf(SITE)).toContain(LICENCES);
  });

  test('a package without a licence text stops the build', () => {
    expect(() =>
      bundledPackages([path.join(ROOT, 'node_modules/@types/x/index.js')], ROOT),
    ).toThrow();
    expect(bundledPackages([path.join(ROOT, 'src/main.ts'), '\0virtual'], ROOT)).toEqual([]);
  });

  test('the notices do not depend on the order of the modules', () => {
    const ids = [
      'leaflet/src/map/Map.js',
      'nanostores/atom/index.js',
      '@turf/distance/index.js',
    ].map((id) => path.join(ROOT, 'node_modules', id));
    const text = renderLicences(bundledPackages(ids, ROOT));
    expect(renderLicences(bundledPackages([...ids, ...ids].reverse(), ROOT))).toBe(text);
    expect(text).toContain('Agafonkin');
  });
});
