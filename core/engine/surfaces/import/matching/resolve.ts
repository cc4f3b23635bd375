import { isId } from '#core/kit/ids.ts';
import type { Draft, Wanted } from '../run/draft.ts';
import type { Plan } from '../run/plan.ts';
import { foldWords } from './match-words.ts';
import type { Matchers } from './matchers.ts';
import type { Belonging, Found } from './record-index.ts';
import { belongingFieldsOf } from './record-keys.ts';

/** A record that rows name, and that is not there: to be made, once, from its name. */
export interface Creation {
  object: string;
  words: string;
  belonging: Belonging;
  /** Who waits for it. */
  wantedBy: { draft: Draft; wanted: Wanted }[];
}

const keyOf = ({ object, words, belonging }: Omit<Creation, 'wantedBy'>) =>
  `${object}\n${foldWords(words)}\n${JSON.stringify(belonging)}`;

/**
 * Finds the records that the drafts' words mean and puts their ids in; gives those that have to be made first. Their ids
 * go in by `settle` once they are.
 */
export function resolveWanted(plan: Plan, drafts: Draft[], matchers: Matchers): Creation[] {
  const creations = new Map<string, Creation>();
  for (const draft of drafts) {
    for (const wanted of draft.wanted) if (wanted.target.kind === 'anyRecord') settleAny(draft, wanted, matchers);
    // What others belong to comes first, a pipeline before its stages; and an id before a name, which may be another's.
    const order = ({ target, words }: Wanted) =>
      belongingFieldsOf(plan.model.object(target.to!)).length * 2 + (isId(words) ? 0 : 1);
    const open = draft.wanted.filter(({ target }) => target.to !== undefined).sort((a, b) => order(a) - order(b));
    const unsettled = open.filter((wanted) => {
      const belonging = belongingOf(plan, draft, wanted);
      const found = matchers.of(wanted.target.to!).find(wanted.words, belonging);
      if (found && 'id' in found) settle(draft, wanted, found);
      return !found || !('id' in found);
    });
    for (const wanted of unsettled) {
      if (isSaidOtherwise(draft, wanted, open)) continue;
      const belonging = belongingOf(plan, draft, wanted);
      const found = matchers.of(wanted.target.to!).find(wanted.words, belonging);
      const creation = missingRecord(plan, draft, wanted, belonging, found, matchers);
      if (!creation) continue;
      const known = creations.get(keyOf(creation)) ?? { ...creation, wantedBy: [] };
      known.wantedBy.push({ draft, wanted });
      creations.set(keyOf(creation), known);
    }
  }
  return [...creations.values()];
}

/**
 * Several columns may name one record: it is enough when one of them is understood. An id of another workspace says
 * nothing where there are names beside it.
 */
function isSaidOtherwise({ input }: Draft, { target, words }: Wanted, open: Wanted[]): boolean {
  if (target.kind === 'record' && input[target.field.key] !== undefined) return true;
  return isId(words) && open.some((other) => other.target.path === target.path && !isId(other.words));
}

function settleAny(draft: Draft, { target, column, words }: Wanted, matchers: Matchers) {
  const { field, path } = target;
  const found = matchers.any.find(words, field.options.to as string[] | 'any');
  if (found && 'id' in found) {
    draft.input[field.key] = found;
    draft.errors = draft.errors.filter((error) => error.field !== path);
  } else if (draft.input[field.key] === undefined)
    draft.errors.push({
      column,
      field: path,
      code: found ? 'ambiguous' : 'unknown_reference',
      message: found
        ? `"${words}" is the name of ${found.ambiguous} records`
        : `there is no record "${words.slice(0, 100)}"`,
    });
}

/** Puts the id of the record that was found, or made, where the row wants it. */
export function settle(
  draft: Draft,
  { target, column, words, link }: Wanted,
  found: { id: string; by: string; title: string },
): void {
  const { field, kind, path } = target;
  if (kind === 'record') {
    if (draft.input[field.key] !== undefined) return;
    draft.input[field.key] = found.id;
  } else {
    const before = (draft.input[field.key] ?? []) as (string | { id: string })[];
    if (!before.some((one) => (typeof one === 'string' ? one : one.id) === found.id))
      draft.input[field.key] = [...before, link ? { ...link, id: found.id } : found.id];
  }
  if (found.by === 'similar') draft.notes.push({ kind: 'similar', column, field: path, words, means: found.title });
}

/** Where the row says that the record belongs: a deal's pipeline is its stage's. */
function belongingOf(plan: Plan, { input }: Draft, { target }: Wanted): Belonging {
  const belonging: Belonging = {};
  for (const { key } of belongingFieldsOf(plan.model.object(target.to!)))
    if (typeof input[key] === 'string') belonging[key] = input[key];
  return belonging;
}

function missingRecord(
  plan: Plan,
  draft: Draft,
  wanted: Wanted,
  belonging: Belonging,
  found: Found,
  matchers: Matchers,
): Omit<Creation, 'wantedBy'> | undefined {
  const { target, column, words, missing } = wanted;
  const { path, field } = target;
  const object = plan.model.object(target.to!);
  const { label, pluralLabel } = object.definition;
  if (found && 'ambiguous' in found) {
    const message = `"${words}" is the name of ${found.ambiguous} ${pluralLabel.en.toLowerCase()}; give a number or an id instead`;
    draft.errors.push({ column, field: path, code: 'ambiguous', message });
    return undefined;
  }
  if (object === plan.object && target.kind === 'record' && matchers.isInFile(words)) {
    draft.later.push({ field: field.key, words });
    draft.notes.push({ kind: 'later', column, field: path, words });
    return undefined;
  }
  if (missing === 'create' && !isId(words)) {
    // A row that does not come in makes nothing.
    if (draft.errors.length > 0) return undefined;
    draft.notes.push({ kind: 'created', column, field: path, words, object: object.name });
    return { object: object.name, words, belonging };
  }
  if (missing === 'empty') draft.notes.push({ kind: 'left', column, field: path, words });
  else {
    const message = `there is no ${label.en.toLowerCase()} "${words.slice(0, 100)}"`;
    draft.errors.push({ column, field: path, code: 'unknown_reference', message });
  }
  return undefined;
}
