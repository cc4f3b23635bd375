import type { Database } from '#core/database/database.ts';
import type { Principal } from '../access/principal.ts';
import type { ObjectModel } from '../model/model.ts';
import { recordLater } from './audit-buffer.ts';
import { auditOf } from './audit-event.ts';
import { idOnce } from './once.ts';

const hour = 3_600_000;
const mostRemembered = 50_000;

const sensitiveKeys = new WeakMap<ObjectModel, string[]>();
let remembered = new Set<string>();
let rememberedHour = 0;

function sensitiveOf(object: ObjectModel): string[] {
  let keys = sensitiveKeys.get(object);
  if (!keys) {
    keys = [...object.fields.values()].filter(({ sensitive }) => sensitive).map(({ key }) => key);
    sensitiveKeys.set(object, keys);
  }
  return keys;
}

/**
 * Notes that somebody was shown sensitive values of a record: once for each person, record and hour, after the answer.
 * `document` is the answer's JSON, of which only what holds something was seen; `shape` tells which fields were asked for.
 */
export function noteView(
  database: Database,
  principal: Principal,
  object: ObjectModel,
  id: string,
  document: string,
  shape = '',
): void {
  const keys = sensitiveOf(object);
  if (keys.length === 0) return;
  const now = Math.floor(principal.now / hour);
  if (now !== rememberedHour || remembered.size >= mostRemembered) {
    remembered = new Set();
    rememberedHour = now;
  }
  const { workspaceId, userId, credential } = principal;
  const seenBefore = `${workspaceId}:${userId ?? credential}:${id}:${shape}`;
  if (remembered.has(seenBefore)) return;
  const values = JSON.parse(document) as Record<string, unknown>;
  const fields = keys.filter((key) => values[key] !== null && values[key] !== undefined);
  if (fields.length === 0) return;
  remembered.add(seenBefore);
  recordLater(
    database,
    auditOf(principal, 'sensitive.viewed', {
      id: idOnce([workspaceId, userId ?? credential, id, now, ...fields]),
      about: { object: object.name, id },
      details: { fields },
    }),
  );
}
