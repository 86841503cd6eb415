import path from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import type { Dataset } from '../core/dataset.ts';
import { formatIssue } from '../core/issue.ts';
import { dataFiles } from './data-files.ts';
import { serveDevPages } from './dev-pages.ts';
import { serveDevEmbed } from './embed/dev-embed.ts';
import { embedFiles } from './embed/embed-files.ts';
import { bundledPackages, LICENCES, renderLicences } from './licences.ts';
import { loadDataset } from './load-dataset.ts';
import type { DrawingPaths } from './outline.ts';
import { readDrawing } from './outline.ts';
import { renderDocument } from './page/document.ts';
import { sitePages } from './site-pages.ts';
import { socialFiles } from './social-files.ts';
import { swapFolders } from './staging.ts';

interface SiteOptions {
  /** Folder that a build writes to first. */
  readonly staging: string;
  /** Folder that it replaces when everything succeeded. */
  readonly target: string;
}

/** Data errors stop the build with every issue in one message; nothing of the last good site has then been touched. */
function requireDataset(root: string): Dataset {
  const { dataset, issues } = loadDataset(root);
  if (dataset !== null) return dataset;
  const rows = issues.map(formatIssue).join('\n');
  throw new Error(`The tables hold ${issues.length} issue(s):\n${rows}\n`);
}

interface Parts {
  readonly script: string;
  readonly styles: string;
  readonly late: string;
  readonly print: string;
}

/** Finds what a page needs; the styles of its first view leave the bundle, because they travel inside each page. */
function takeParts(bundle: Rolldown.OutputBundle): Parts {
  const files = Object.values(bundle);
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
  const sheet = (name: string) =>
    files.find(
      (file) => file.type === 'asset' && new RegExp(`/${name}-[^/]*\\.css$`).test(file.fileName),
    );
  const styles = sheet('first');
  const late = sheet('late');
  const print = sheet('print');
  if (
    entry === undefined ||
    styles?.type !== 'asset' ||
    late === undefined ||
    print === undefined
  ) {
    const names = files.map((file) => file.fileName).join(', ');
    throw new Error(`found ${names}, expected a main chunk and the sheets first, late and print`);
  }
  delete bundle[styles.fileName];
  return {
    script: entry.fileName,
    styles: String(styles.source),
    late: late.fileName,
    print: print.fileName,
  };
}

/** Compiles the tables, renders every page, and puts the site in place when nothing failed. */
export function sitePlugin(options: SiteOptions): Plugin {
  let config: ResolvedConfig;
  let dataset: Dataset | null = null;
  let written = false;
  const drawing = (): DrawingPaths =>
    readDrawing(path.join(config.root, 'data/basemap/outline.json'));
  return {
    name: 'prison-attacks-site',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      serveDevEmbed(server, config.root, drawing);
      serveDevPages(server, config.root, drawing);
    },
    buildStart() {
      if (config.command === 'build' && config.mode !== 'test')
        dataset = requireDataset(config.root);
    },
    async generateBundle(_, bundle) {
      if (dataset === null) return;
      const { script, styles, late, print } = takeParts(bundle);
      const paths = drawing();
      for (const page of sitePages(dataset)) {
        const assets = {
          script: page.root + script,
          styles,
          stylesheet: null,
          late: page.root + late,
          print: page.root + print,
        };
        const source = renderDocument(dataset, page, paths, assets);
        this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source });
      }
      for (const [fileName, source] of dataFiles(dataset, path.join(config.root, 'data'))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const note = (ids: readonly string[]): void => void modules.push(...ids);
      for (const [fileName, source] of await embedFiles(config.root, dataset, paths, note)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
      const say = (line: string): void => config.logger.info(line);
      for (const [fileName, source] of await socialFiles(config.root, dataset, paths, say)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
      const source = renderLicences(bundledPackages(modules, config.root));
      this.emitFile({ type: 'asset', fileName: LICENCES, source });
    },
    writeBundle() {
      written = true;
    },
    closeBundle() {
      const staging = path.resolve(config.root, options.staging);
      if (!written || path.resolve(config.root, config.build.outDir) !== staging) return;
      swapFolders(staging, path.resolve(config.root, options.target));
    },
  };
}
