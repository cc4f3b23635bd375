import { inputOf } from '#core/fields/inputs.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import type { TimelineEntry } from './timeline-query.ts';

type Change = Extract<TimelineEntry, { kind: 'change' }>;

/** One person's changes within this long read as one. */
const togetherMilliseconds = 10 * 60_000;

/** Whether somebody decided anything: values that follow from others by themselves are no news. */
function isTold(object: ObjectMetadata, { document }: Change): boolean {
  if (document.verb !== 'update') return true;
  return Object.keys(document.changes).some((key) => {
    const field = findField(object, key);
    return field && !field.isHidden && !field.isSystem && !field.isReadOnly && inputOf(field).Input !== undefined;
  });
}

function isTogether(newer: Change, older: Change): boolean {
  return (
    newer.document.verb === 'update' &&
    older.document.verb === 'update' &&
    newer.document.actor?.id === older.document.actor?.id &&
    newer.document.cause === older.document.cause &&
    Date.parse(newer.at) - Date.parse(older.at) < togetherMilliseconds
  );
}

/** From before the older to after the newer; a value that came back to what it was says nothing. */
function join(newer: Change, older: Change): Change {
  const changes = { ...older.document.changes };
  for (const [key, [before, after]] of Object.entries(newer.document.changes))
    changes[key] = [changes[key]?.[0] ?? before, after];
  return { ...newer, document: { ...newer.document, changes } };
}

/** The stream as it is worth reading: without what nobody did, and with what was done in one go told once. */
export function gather(object: ObjectMetadata, entries: TimelineEntry[]): TimelineEntry[] {
  const told: TimelineEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'change' && !isTold(object, entry)) continue;
    const last = told.at(-1);
    if (entry.kind === 'change' && last?.kind === 'change' && isTogether(last, entry))
      told[told.length - 1] = join(last, entry);
    else told.push(entry);
  }
  return told;
}
