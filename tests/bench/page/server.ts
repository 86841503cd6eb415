import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const COMPRESSED = /\.(html|js|css|json|geojson|svg)$/;

/** Reads one file of a page; throws when there is none. */
export type Read = (file: string) => Buffer;

/** The files of a folder. */
export function folder(root: string): Read {
  return (file) => {
    const full = path.join(root, file);
    if (!full.startsWith(root) || !statSync(full).isFile()) throw new Error(`found no ${file}`);
    return readFileSync(full);
  };
}

/** A served page: loopback only, text as brotli 11, as a good host would send it. */
export interface Served {
  readonly address: string;
  close(): void;
}

/** Serves a page until it is closed. */
export async function serve(read: Read): Promise<Served> {
  const cache = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
    try {
      const body = cache.get(file) ?? encode(file, read(file));
      cache.set(file, body);
      response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        ...(COMPRESSED.test(file) ? { 'content-encoding': 'br' } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function encode(file: string, body: Buffer): Buffer {
  return COMPRESSED.test(file) ? brotliCompressSync(body) : body;
}
