import type { RecordData } from '#core/fields/input.ts';
import { type ApiProblem, api, isProblem } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { findCached, patchCached } from './cache.ts';
import { askConflict } from './conflict.ts';
import { isSameValue } from './same-value.ts';

export interface Edit {
  changes: Record<string, unknown>;
  /** Titles of records that the changes point to, under their names of `expand`. */
  titles?: Record<string, unknown> | undefined;
}

type Changes = Record<string, unknown>;

const pick = (record: RecordData, keys: string[]): Changes =>
  Object.fromEntries(keys.map((key) => [key, record[key] ?? null]));

/** Saves of one record wait for each other: each is made against the version that the one before gave. */
const underway = new Map<string, Promise<unknown>>();

/** The versions may differ by fields that nobody here touched; then both changes stand. */
function overlap(base: RecordData, current: RecordData, changes: Changes): boolean {
  return Object.keys(changes).some(
    (key) => !isSameValue(base[key], current[key]) && !isSameValue(current[key], changes[key]),
  );
}

async function send(object: ObjectMetadata, base: RecordData, edit: Edit): Promise<RecordData> {
  const path = `/${object.plural}/${base.id}`;
  try {
    const { data } = await api.patch<{ data: RecordData }>(path, edit.changes, { ifMatch: base.version });
    return data;
  } catch (error) {
    if (!isProblem(error) || error.status !== 412) throw error;
    const current = await currentRecord(path, error);
    let changes: Changes | null = edit.changes;
    if (overlap(base, current, edit.changes))
      changes = await askConflict({ object, mine: edit.changes, titles: edit.titles ?? {}, theirs: current });
    if (changes === null || Object.keys(changes).length === 0) return current;
    return send(object, current, { ...edit, changes });
  }
}

async function currentRecord(path: string, problem: ApiProblem): Promise<RecordData> {
  const given = problem.current as RecordData | undefined;
  return given?.id ? given : (await api.get<{ data: RecordData }>(path)).data;
}

/**
 * Shows the change at once, then saves it. What the server answers replaces what was shown; a refusal puts it
 * back and is thrown. `record` is what the person saw when they began. Gives the saved record and the change that
 * would take it back; null when what somebody else wrote was kept instead.
 */
export async function saveRecord(
  object: ObjectMetadata,
  record: RecordData,
  edit: Edit,
): Promise<{ saved: RecordData; back: Edit | null }> {
  const id = record.id;
  // What others wrote meanwhile is here already: the server would take this for a change made in full knowledge.
  const known = findCached(object.name, id);
  if (known && known.version > record.version && overlap(record, known, edit.changes)) {
    const changes = await askConflict({ object, mine: edit.changes, titles: edit.titles ?? {}, theirs: known });
    if (!changes || Object.keys(changes).length === 0) return { saved: known, back: null };
    return saveRecord(object, known, { ...edit, changes });
  }
  const shown = { ...edit.titles, ...edit.changes };
  const back: Edit = {
    changes: pick(record, Object.keys(edit.changes)),
    titles: pick(record, Object.keys(edit.titles ?? {})),
  };
  patchCached(object.name, id, shown);
  const previous = underway.get(id);
  const run = (async () => {
    await previous?.catch(() => undefined);
    const version = findCached(object.name, id)?.version ?? record.version;
    return send(object, { ...record, version: Math.max(version, record.version) }, edit);
  })();
  underway.set(id, run);
  try {
    const saved = await run;
    patchCached(object.name, id, saved);
    void queryClient.invalidateQueries({ queryKey: ['trail', object.name, id] });
    return { saved, back };
  } catch (error) {
    patchCached(object.name, id, { ...back.titles, ...back.changes });
    throw error;
  } finally {
    if (underway.get(id) === run) underway.delete(id);
  }
}
