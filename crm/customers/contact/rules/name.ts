import type { Change, Document } from '#core/engine/operations/rules.ts';
import { joinName } from '../../join-name.ts';

const sources = ['firstName', 'lastName', 'emails', 'phones'];

/** A contact goes by first and last name, or else by how it is reached. */
export function nameContact(change: Change): void {
  if (change.before && !sources.some((key) => change.has(key))) return;
  const { firstName, lastName, emails, phones } = change.after;
  const name = joinName(firstName, lastName) || first(emails, 'address') || first(phones, 'number');
  if (name) change.after.name = name;
  else change.refuse('lastName', 'required', 'is required when there is no other name, e-mail address or number');
}

/** The primary one, which comes first. */
function first(points: unknown, key: string): string {
  const [point] = (points ?? []) as Document[];
  return String(point?.[key] ?? '');
}
