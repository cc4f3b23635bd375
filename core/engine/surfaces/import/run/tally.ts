import type { RowNote } from './draft.ts';
import type { Outcome } from './import-rows.ts';

export interface Counts {
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  /** Of those that came in: rows that lack what would be asked of a record written today. */
  flagged: number;
}

/** Words → how many rows. */
export type Tally = Record<string, number>;

/** What an import did beside its rows. Bounded: beyond the limit only sums are told. */
export interface ImportNotes {
  /** By field: `words → what they were taken for`. */
  similar: Record<string, Tally>;
  /** By object: records made because rows name them. */
  created: Record<string, { count: number; names: string[] }>;
  /** By field: words that mean nothing known and were left out. */
  left: Record<string, Tally>;
  /** By field: words that became choices. */
  newChoices: Record<string, Tally>;
  /** By field: text that a delimiter without quotes had cut, and that was put together again. */
  joined: Record<string, Tally>;
  /** Marks of rows that lack something. */
  flags: Tally;
  /** Why rows were skipped: `exists`, `notFound`, `unchanged`. */
  skipped: Tally;
  /** Codes of what rows failed for. */
  failed: Tally;
  /** References to rows of the file that could not be settled at the end. */
  unsettled: { row: number; field: string; words: string; message: string }[];
}

const mostWords = 50;

export function noCounts(): Counts {
  return { created: 0, updated: 0, skipped: 0, failed: 0, flagged: 0 };
}

export function noNotes(): ImportNotes {
  return {
    similar: {},
    created: {},
    left: {},
    newChoices: {},
    joined: {},
    flags: {},
    skipped: {},
    failed: {},
    unsettled: [],
  };
}

/** Adds the outcomes of a chunk. An update that changes nothing counts as skipped. */
export function addOutcomes(counts: Counts, notes: ImportNotes, outcomes: Outcome[]): void {
  for (const { what, reason, written, errors, draft } of outcomes) {
    if (what === 'unchanged' || what === 'skipped') {
      counts.skipped += 1;
      raise(notes.skipped, reason ?? 'unchanged');
    } else counts[what] += 1;
    if (what === 'failed') for (const code of new Set(errors.map((error) => error.code))) raise(notes.failed, code);
    const flags = written?.change.after.flags;
    if (Array.isArray(flags) && flags.length > 0) {
      counts.flagged += 1;
      for (const flag of flags) raise(notes.flags, String(flag));
    }
    if (what !== 'skipped') for (const note of draft.notes) addNote(notes, note);
  }
}

/** Notes that a record was made because rows name it. */
export function addCreated(notes: ImportNotes, object: string, name: string): void {
  notes.created[object] ??= { count: 0, names: [] };
  const entry = notes.created[object];
  entry.count += 1;
  if (entry.names.length < mostWords) entry.names.push(name.slice(0, 100));
}

function addNote(notes: ImportNotes, { kind, field, words, means }: RowNote) {
  const short = words.slice(0, 100);
  if (kind === 'similar') raise(within(notes.similar, field), `${short} → ${means}`);
  else if (kind === 'left') raise(within(notes.left, field), short);
  else if (kind === 'joined') raise(within(notes.joined, field), short);
  else if (kind === 'newChoice') raise(within(notes.newChoices, field), short);
}

function within(groups: Record<string, Tally>, key: string): Tally {
  groups[key] ??= {};
  return groups[key];
}

function raise(tally: Tally, key: string) {
  const name = Object.hasOwn(tally, key) || Object.keys(tally).length < mostWords ? key : '…';
  tally[name] = (Object.hasOwn(tally, name) ? tally[name]! : 0) + 1;
}
