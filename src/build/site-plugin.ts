import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import type { Dataset } from '../core/dataset.ts';
import type { Issue } from '../core/issue.ts';
import { formatIssue } from '../core/issue.ts';
import type { Locale } from '../core/localized.ts';
import { dataFiles } from './data-files.ts';
import { loadDataset } from './load-dataset.ts';
import type { DrawingPaths } from './outline.ts';
import { readDrawing } from './outline.ts';
import type { Assets } from './page/document.ts';
import { renderDocument } from './page/document.ts';
import { renderIssuePage } from './page/issue-page.ts';

interface SiteOptions {
  /** Folder that a build writes to first. */
  readonly staging: string;
  /** Folder that it replaces when everything succeeded. */
  readonly target: string;
}

const PAGES: readonly { readonly locale: Locale; readonly path: string; readonly root: string }[] =
  [
    { locale: 'en', path: '', root: './' },
    { locale: 'fr', path: 'fr/', root: '../' },
  ];

function tableOf(issues: readonly Issue[]): string {
  return issues.map(formatIssue).join('\n');
}

/** Data errors stop the build with every issue in one message; nothing of the last good site has then been touched. */
function requireDataset(root: string): Dataset {
  const { dataset, issues } = loadDataset(root);
  if (dataset !== null) return dataset;
  throw new Error(`The tables hold ${issues.length} issue(s):\n${tableOf(issues)}\n`);
}

function pageOf(url: string): (typeof PAGES)[number] | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const clean = pathname.replace(/^\//, '').replace(/index\.html$/, '');
  return PAGES.find((page) => page.path === clean);
}

/** Answers `/` and `/fr/` from the tables as they are now; a broken table shows its issues instead of a page. */
function servePages(server: ViteDevServer, root: string, drawing: () => DrawingPaths): void {
  server.watcher.add(path.join(root, 'data'));
  server.watcher.on('change', (file) => {
    if (/[\\/]data[\\/][^\\/]+\.(csv|json)$/.test(file)) server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const page = pageOf(request.url ?? '/');
    if (page === undefined) {
      next();
      return;
    }
    const { dataset, issues } = loadDataset(root);
    const assets: Assets = {
      script: '/src/main.ts',
      styles: null,
      stylesheet: '/src/styles/page.css',
    };
    const text =
      dataset === null
        ? renderIssuePage(issues)
        : renderDocument(dataset, page.locale, page.root, drawing(), assets);
    server.transformIndexHtml(request.url ?? '/', text).then((html) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
    }, next);
  });
}

/** Moves the finished site over the last one; the reader never meets a half-written folder. */
function swap(staging: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(staging, target);
  rmSync(old, { recursive: true, force: true });
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
      servePages(server, config.root, drawing);
    },
    buildStart() {
      if (config.command === 'build' && config.mode !== 'test')
        dataset = requireDataset(config.root);
    },
    generateBundle(_, bundle) {
      if (dataset === null) return;
      const files = Object.values(bundle);
      const entry = files.find(
        (file) => file.type === 'chunk' && file.isEntry && file.name === 'main',
      );
      const styles = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      if (entry === undefined || styles?.type !== 'asset') {
        throw new Error(
          `found ${files.map((file) => file.fileName).join(', ')}, expected a main chunk and one stylesheet`,
        );
      }
      delete bundle[styles.fileName];
      for (const page of PAGES) {
        const assets: Assets = {
          script: page.root + entry.fileName,
          styles: String(styles.source),
          stylesheet: null,
        };
        const source = renderDocument(dataset, page.locale, page.root, drawing(), assets);
        this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source });
      }
      for (const [fileName, source] of dataFiles(dataset, path.join(config.root, 'data'))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    writeBundle() {
      written = true;
    },
    closeBundle() {
      const staging = path.resolve(config.root, options.staging);
      if (!written || path.resolve(config.root, config.build.outDir) !== staging) return;
      swap(staging, path.resolve(config.root, options.target));
    },
  };
}
