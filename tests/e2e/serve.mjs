// Serves a built site two levels deep (/a/b/) on loopback, so that every test also proves that it works from a sub-path:
//   node tests/e2e/serve.mjs [port] [folder]
// Stops with its parent, or by itself after twenty minutes.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const PREFIX = '/a/b/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.kml': 'application/vnd.google-earth.kml+xml',
  '.atom': 'application/atom+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const root = path.resolve(process.argv[3] ?? 'dist');

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const inside = pathname.startsWith(PREFIX)
    ? decodeURIComponent(pathname.slice(PREFIX.length))
    : null;
  const file =
    inside === null
      ? ''
      : path.join(root, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
  try {
    if (!file.startsWith(root) || !(await stat(file)).isFile()) throw new Error('not a file');
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    response.end(await readFile(file));
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('not found');
  }
});
server.listen(Number(process.argv[2] ?? 4317), '127.0.0.1');
setTimeout(() => process.exit(0), 20 * 60_000).unref();
process.on('disconnect', () => process.exit(0));
