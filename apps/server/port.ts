import { createServer } from 'node:net';
import { CommandFailure } from './command.ts';

/**
 * Throws CommandFailure when the port cannot be listened on. Asked before the database is started and the
 * web is built, so that the answer comes at once.
 */
export async function assertPortIsFree(port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host, exclusive: true }, resolve);
    });
  } catch (error) {
    throw explainListenError(error, port, host);
  } finally {
    server.close();
  }
}

/** The sentence for an error of listen(); other errors are returned as they are. */
export function explainListenError(error: unknown, port: number, host: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const another = 'choose another one: PORT=3001 npm start';
  if (code === 'EADDRINUSE') return new CommandFailure(`port ${port} is already in use; ${another}`);
  if (code === 'EACCES') return new CommandFailure(`this user may not listen on port ${port}; ${another}`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CommandFailure(`HOST=${host} is not an address of this machine.`);
  }
  return error;
}
