import { createHash } from 'node:crypto';

/** An id that is the same for the same parts, in whichever process: the event of that id is kept once. */
export function idOnce(parts: (string | number | null)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
