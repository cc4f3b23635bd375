import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Started {
  url: string;
  pid: number;
  stop(): void;
}

/** Starts a server of this folder in a process of its own; resolves when it listens. */
export function startProcess(file: string, environment: Record<string, string>): Promise<Started> {
  const child: ChildProcess = fork(join(import.meta.dirname, file), {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.once('message', (message) => {
      const { port } = message as { port: number };
      resolve({ url: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => child.kill('SIGTERM') });
    });
  });
}
