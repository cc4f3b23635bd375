import { createHash } from 'node:crypto';

/** An event as it is kept; what its digest stands for. */
export interface SealedValues {
  workspaceId: number;
  id: string;
  /** ISO 8601 in UTC, to the millisecond. */
  at: string;
  kind: string;
  actorId: string | null;
  cause: string | null;
  credential: string | null;
  address: string | null;
  object: string | null;
  recordId: string | null;
  details: unknown;
}

/** JSON in which equal values have equal text: keys in order, nothing undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)))
      : one,
  );
}

/** SHA-256 of the salt followed by the event. Without the salt nobody can try out what it may have said. */
export function digestOf(salt: Buffer, event: SealedValues): Buffer {
  const { workspaceId, id, at, kind, actorId, cause, credential, address, object, recordId, details } = event;
  const values = [workspaceId, id, at, kind, actorId, cause, credential, address, object, recordId, details];
  return createHash('sha256').update(salt).update(canonicalJson(values)).digest();
}

const longest = 2_000;

/** Details as jsonb gives them back: no NUL, no half characters, no endless texts, nothing undefined. */
export function settle(details: Record<string, unknown> | undefined): unknown {
  const text = JSON.stringify(details ?? {}, (_key, value: unknown) => {
    if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed().slice(0, longest).toWellFormed();
    // Beyond what a double holds exactly, jsonb would keep other digits than we hash.
    if (typeof value === 'number' && !Number.isSafeInteger(value)) return String(value);
    return value;
  });
  return JSON.parse(text.length > 20_000 ? JSON.stringify({ cut: text.slice(0, longest).toWellFormed() }) : text);
}
