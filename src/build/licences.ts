import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of others whose code is in the scripts that the site ships. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package gives it. */
  readonly licence: string;
  /** Its own licence texts, word for word. */
  readonly notice: string;
}

/** Where the site delivers the notices, from its root. */
export const LICENCES = 'licences.txt';

const FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
/** What a bundler adds by itself belongs to that bundler. */
const GLUE = /^\0(vite|rolldown)\//;
const TEXT = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;
/** After this line Vite's file speaks of what is in Vite, not of what Vite adds to a site. */
const VITES_OWN = /^# Licenses of bundled dependencies$/m;

/** Folder of the package that a module comes from; null for the project's own code. */
function folderOf(module: string, root: string): string | null {
  const [, bundler] = GLUE.exec(module) ?? [];
  if (bundler !== undefined) return path.join(root, 'node_modules', bundler);
  return FOLDER.exec(module)?.[0] ?? null;
}

function readNotice(folder: string): string {
  const files = readdirSync(folder).filter((file) => TEXT.test(file));
  if (files.length === 0) throw new Error(`found no licence text in ${folder}, expected one`);
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return texts
    .map((text) => (text.split(VITES_OWN)[0] ?? '').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/**
 * The packages that these modules come from, by name; `modules` are ids as the bundler gives them. Throws when a
 * package has no licence text: what may not be shipped without its notice is not shipped.
 */
export function bundledPackages(
  modules: Iterable<string>,
  root: string,
): readonly BundledPackage[] {
  const folders = new Set([...modules].map((module) => folderOf(module, root)));
  const packages = [...folders].flatMap((folder) => {
    if (folder === null) return [];
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    ) as Readonly<Record<'name' | 'version' | 'license', string>>;
    return [{ name, version, licence: license, notice: readNotice(folder) }];
  });
  const keyOf = ({ name, version }: BundledPackage): string => `${name} ${version}`;
  return packages.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const LINE = `\n\n${'-'.repeat(78)}\n\n`;

/** The file that delivers the notices with the site. The same packages always give the same bytes. */
export function renderLicences(packages: readonly BundledPackage[]): string {
  const head =
    'The scripts of this site contain code of the following packages, each under its own licence.';
  const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  const notices = packages.map(({ notice }, index) => `${names[index]}\n\n${notice}`);
  return `${[`${head}\n\n${names.join('\n')}`, ...notices].join(LINE)}\n`;
}
