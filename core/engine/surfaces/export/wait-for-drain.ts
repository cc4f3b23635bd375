import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** How long nothing may be read before the reader counts as gone: an export holds a connection and its snapshot. */
const mostSilence = 60_000;

/** Resolves once there is room for more. Throws when the reader has left, or has read nothing for a minute. */
export async function waitForDrain(out: Writable, gone: AbortSignal): Promise<void> {
  await once(out, 'drain', { signal: AbortSignal.any([gone, AbortSignal.timeout(mostSilence)]) });
}
