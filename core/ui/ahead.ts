type Load = () => unknown;

/** How long nothing new has to appear for the page to be at rest. */
const restMilliseconds = 2_500;

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

let isAwake = false;
let waiting: Load[] = [];
let rest: ReturnType<typeof setTimeout> | undefined;

function run(load: Load): void {
  const go = () => void Promise.resolve(load()).catch(() => undefined);
  // Safari has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 500 });
  else setTimeout(go);
}

function wake(): void {
  isAwake = true;
  clearTimeout(rest);
  for (const sign of signs) removeEventListener(sign, wake, true);
  for (const load of waiting) run(load);
  waiting = [];
}

if (globalThis.document) {
  for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
}

/**
 * Fetches what the person will soon need, though the first screen does not: at the first sign of them, or when
 * the page has come to rest. What fails is fetched again by whoever needs it.
 */
export function fetchAhead(load: Load): void {
  if (isAwake) {
    run(load);
    return;
  }
  waiting.push(load);
  clearTimeout(rest);
  rest = setTimeout(wake, restMilliseconds);
}
