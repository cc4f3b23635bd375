import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * A request that is under way for as long as the test wants: the server has its head and waits for the rest
 * of its body. `finish()` sends that and resolves to the raw answer.
 */
export async function openRequest(origin: string): Promise<{ url: string; finish(): Promise<string> }> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = ['POST /api/v1/nothing HTTP/1.1', `Host: ${hostname}`, 'Content-Type: application/json'];
  // The server answers the expectation when it has taken the request.
  socket.write([...head, 'Content-Length: 2', 'Expect: 100-continue', 'Connection: close', '', ''].join('\r\n'));
  await once(socket, 'readable');
  socket.read();
  return {
    url: origin,
    finish() {
      socket.write('{}');
      return text(socket);
    },
  };
}
