type Load = () => unknown;

/** After the page is drawn and its own requests are on their way. */
const restMilliseconds = 2_500;

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

let isAwake = false;
let waiting: Load[] = [];

function run(load: Load): void {
  const go = () => void Promise.resolve(load()).catch(() => undefined);
  // Safari has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 500 });
  else setTimeout(go);
}

function wake(): void {
  isAwake = true;
  for (const sign of signs) removeEventListener(sign, wake, true);
  for (const load of waiting) run(load);
  waiting = [];
}

if (globalThis.document) {
  for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
  addEventListener('load', () => setTimeout(wake, restMilliseconds));
}

/**
 * Fetches what the person will soon need, though the first screen does not: at the first sign of them, or when
 * the page has come to rest. What fails is fetched again by whoever needs it.
 */
export function fetchAhead(load: Load): void {
  if (isAwake) run(load);
  else waiting.push(load);
}
