import { constants } from 'node:os';

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A Ctrl-C reaches this process from the terminal, from npm and from the script before it: it counts once. */
const SAME_SIGNAL_MILLISECONDS = 500;

/**
 * Watches for the signals that ask for an end. The returned signal aborts at the first one; a second one
 * that is not an echo of the first ends the process at once, with 128 + the signal's number.
 */
export function watchSignals(): AbortSignal {
  const controller = new AbortController();
  let firstAt: number | undefined;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > SAME_SIGNAL_MILLISECONDS) process.exit(128 + constants.signals[signal]);
      controller.abort();
    });
  }
  return controller.signal;
}

/** Resolves when the signal aborts. */
export function waitForAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
