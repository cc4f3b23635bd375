import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { compileCache } from './runtime.js';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a script under another Node and resolves to its exit code (128 + the signal's number when a
 * signal ended it). Signals are passed on; a Ctrl-C reaches the child from the terminal as well, and
 * `watchSignals` in apps/server takes the two for one.
 */
export function runUnder(node, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      stdio: 'inherit',
      ...options,
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...options.env },
    });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward);
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
