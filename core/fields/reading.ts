/** What has been typed and is still being read: a reader may have to be loaded first. */
const underway = new Set<Promise<unknown>>();

export function followReading<T>(reading: Promise<T>): Promise<T> {
  underway.add(reading);
  const forget = () => underway.delete(reading);
  reading.then(forget, forget);
  return reading;
}

/** What an input hands on when it is left has been drawn by then. */
const drawnMilliseconds = 30;

const pause = () => new Promise((resolve) => setTimeout(resolve, drawnMilliseconds));

/** Leaves the input that has the focus, and resolves once what stood in it has been read and handed on. */
export async function leaveInput(): Promise<void> {
  const left = document.activeElement;
  // Whoever pressed a button goes on from there.
  if (left instanceof HTMLElement && left.tagName !== 'BUTTON') left.blur();
  await pause();
  if (underway.size === 0) return;
  await Promise.allSettled(underway);
  await pause();
}
