import type { Change, RuleContext } from '#core/engine/operations/rules.ts';

const msPerDay = 86_400_000;

/** Days from the first talks to the close: from `startDate`, or where that is not known from when it was written down. */
export async function countCycle(change: Change, context: RuleContext): Promise<void> {
  const { after } = change;
  if (!['closedAt', 'startDate', 'category'].some((key) => change.has(key)) || change.wrote('cycleDays')) return;
  if (after.category === 'open' || !after.closedAt) {
    after.cycleDays = null;
    return;
  }
  const began = after.startDate ?? (await createdDay(change, context));
  after.cycleDays = began ? daysBetween(String(began), String(after.closedAt)) : null;
}

async function createdDay(change: Change, context: RuleContext): Promise<unknown> {
  // A past deal brought in today was not begun today.
  if (change.verb === 'create') return context.isImport ? null : new Date(context.principal.now).toISOString();
  return (await context.find('opportunity', change.id))?.createdAt;
}

/** Whole days between two dates or instants; a deal dated the wrong way round took none. */
export function daysBetween(from: string, to: string): number {
  const days = Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / msPerDay);
  return Math.max(0, days);
}
