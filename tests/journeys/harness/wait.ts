import { setTimeout as pause } from 'node:timers/promises';

/** Only what truly hangs takes longer, on a slow machine that does other things too. */
export const patienceMilliseconds = 60_000;

const betweenLooksMilliseconds = 50;

/** Resolves once it is so. Rejects, saying what was waited for, when it never is. */
export async function waitUntil(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patienceMilliseconds;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await pause(betweenLooksMilliseconds);
  }
}
