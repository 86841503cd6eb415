import { createServer } from 'node:net';

/** A port of loopback that nobody listens on now. */
export async function freePort() {
  const server = createServer();
  await new Promise((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address();
  await new Promise((settle) => server.close(settle));
  return port;
}
