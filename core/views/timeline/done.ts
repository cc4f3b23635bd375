import { optionsOf } from '#core/fields/choice/choice-options.ts';
import type { RecordData } from '#core/fields/input.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';

/** How an activity is ticked off: which field, and its values before and after. */
export interface DoneChoice {
  field: string;
  done: unknown;
  open: unknown;
}

const doneWords = ['done', 'completed', 'held'];
const openWords = ['open', 'planned', 'todo', 'notStarted'];

/** What plans something can be ticked off; a note cannot. */
export function doneChoice(object: ObjectMetadata): DoneChoice | undefined {
  const flag = findField(object, 'isDone');
  if (flag) return { field: flag.key, done: true, open: false };
  const status = findField(object, 'status');
  if (!status) return undefined;
  const values = optionsOf(status).map(({ value }) => value);
  const done = doneWords.find((word) => values.includes(word));
  const open = openWords.find((word) => values.includes(word));
  return done && open ? { field: status.key, done, open } : undefined;
}

/** Over in whatever way: held, not held, cancelled. */
export function isDone(object: ObjectMetadata, record: RecordData): boolean {
  const choice = doneChoice(object);
  return choice !== undefined && record[choice.field] !== choice.open && !isUnderWay(record[choice.field]);
}

const isUnderWay = (value: unknown) =>
  value === null ||
  value === undefined ||
  openWords.includes(String(value)) ||
  value === 'inProgress' ||
  value === 'waiting';
