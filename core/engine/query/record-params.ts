import { Late } from '#core/kit/sql.ts';

/** Resolves to the id of the record that a statement is about. */
export const recordParam = new Late<{ recordId: string }>(({ recordId }) => recordId);

/** Resolves to the ids of the records that a statement is about. */
export const recordsParam = new Late<{ recordIds: string[] }>(({ recordIds }) => recordIds);
