import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** What the stub does with one request: a recorded answer by file name, or a misbehaviour. */
export type Behaviour =
  | { readonly file: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly text: string }
  | 'hang'
  | 'drop';

const FIXTURES = fileURLToPath(new URL('../../fixtures/geocoder', import.meta.url));

/** A geocoder on the loopback that answers as it is told, in order, and remembers what it was asked. */
export interface Stub {
  readonly base: string;
  readonly asked: readonly URL[];
  /** Requests that were open at the same time, at most. */
  readonly mostOpen: () => number;
  readonly close: () => Promise<void>;
}

export async function startStub(behaviours: readonly Behaviour[]): Promise<Stub> {
  const asked: URL[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const behaviour = behaviours[asked.length] ?? { status: 404 };
    asked.push(new URL(request.url ?? '', 'http://stub'));
    answer(behaviour, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/geocodage`;
  return { base, asked, mostOpen: () => most, close: () => closeServer(server) };
}

function answer(behaviour: Behaviour, request: IncomingMessage, response: ServerResponse): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'drop') {
    request.socket.destroy();
    return;
  }
  if ('status' in behaviour) {
    response.writeHead(behaviour.status, behaviour.headers).end('{}');
    return;
  }
  const body = 'text' in behaviour ? behaviour.text : readFileSync(`${FIXTURES}/${behaviour.file}`);
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
