import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { loadDataset } from './load-dataset.ts';
import type { DrawingPaths } from './outline.ts';
import { renderDocument } from './page/document.ts';
import { renderIssuePage } from './page/issue-page.ts';
import { sitePages } from './site-pages.ts';

const TABLE = /[\\/]data[\\/][^\\/]+\.(csv|json)$/;

/** Folder path of a request, without `index.html`: '' for the root. */
function pathOf(url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.replace(/^\//, '').replace(/index\.html$/, '');
}

/**
 * Answers the site's pages from the tables as they are now and reloads the browser when one changes. A broken table
 * shows its issues in place of a page.
 */
export function serveDevPages(
  server: ViteDevServer,
  root: string,
  drawing: () => DrawingPaths,
): void {
  server.watcher.add(path.join(root, 'data'));
  for (const event of ['change', 'add', 'unlink'] as const) {
    server.watcher.on(event, (file) => {
      if (TABLE.test(file)) server.ws.send({ type: 'full-reload' });
    });
  }
  server.middlewares.use((request, response, next) => {
    const wanted = pathOf(request.url ?? '/');
    if (wanted !== '' && !wanted.endsWith('/')) {
      next();
      return;
    }
    const { dataset, issues } = loadDataset(root);
    const page =
      dataset === null ? undefined : sitePages(dataset).find(({ path: at }) => at === wanted);
    if (dataset !== null && page === undefined) {
      next();
      return;
    }
    const assets = {
      script: '/src/main.ts',
      styles: null,
      stylesheet: '/src/styles/page.css',
      late: null,
      print: '/src/styles/print.css',
    };
    const text =
      dataset === null || page === undefined
        ? renderIssuePage(issues)
        : renderDocument(dataset, page, drawing(), assets);
    server.transformIndexHtml(request.url ?? '/', text).then((html) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
    }, next);
  });
}
