import type { ViteDevServer } from 'vite';
import { loadDataset } from '../load-dataset.ts';
import type { DrawingPaths } from '../outline.ts';
import { embedFiles } from './embed-files.ts';

const WANTED = /^\/((?:fr\/)?embed\/)(?:index\.html)?$|^\/(embed\.js|embed\.d\.ts)$/;

/** Answers the files for hosts in development, bundled anew for each request: they are never modules. */
export function serveDevEmbed(
  server: ViteDevServer,
  root: string,
  drawing: () => DrawingPaths,
): void {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, folder, file] = WANTED.exec(pathname) ?? [];
    const wanted = folder === undefined ? file : `${folder}index.html`;
    const { dataset } = wanted === undefined ? { dataset: null } : loadDataset(root);
    if (wanted === undefined || dataset === null) {
      next();
      return;
    }
    embedFiles(root, dataset, drawing()).then((files) => {
      const type = wanted.endsWith('.html') ? 'text/html' : 'text/javascript';
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(files.get(wanted));
    }, next);
  });
}
