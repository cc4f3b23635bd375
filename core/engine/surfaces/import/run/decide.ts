import { foldWords } from '../matching/match-words.ts';
import type { Draft } from './draft.ts';
import type { Session } from './session.ts';

/** What is to be done with a row. */
export type Decision =
  | { what: 'create' }
  | { what: 'update'; id: string }
  | { what: 'skip'; reason: 'exists' | 'notFound' };

/**
 * Decides for each row by its key. Rows from the first on that repeats a key of these, or changes the same record, have
 * to wait until these are in: `taken` says how many can go together.
 */
export function decide(session: Session, drafts: Draft[]): { decisions: Decision[]; taken: number } {
  const decisions: Decision[] = [];
  const keys = new Set<string>();
  const records = new Set<string>();
  for (const draft of drafts) {
    const decision = decideOne(session, draft);
    const key = foldWords(draft.key);
    if (decision.what === 'create' && session.plan.settings.keyField !== null && key !== '') {
      if (keys.has(key)) break;
      keys.add(key);
    }
    if (decision.what === 'update') {
      if (records.has(decision.id)) break;
      records.add(decision.id);
    }
    decisions.push(decision);
  }
  return { decisions, taken: decisions.length };
}

function decideOne({ plan, matchers }: Session, draft: Draft): Decision {
  const { keyField, mode } = plan.settings;
  if (keyField === null) return { what: 'create' };
  const refuse = (code: string, message: string): Decision => {
    draft.errors.push({ column: null, field: keyField, code, message });
    return { what: 'create' };
  };
  if (draft.key === '') {
    if (mode === 'update') return refuse('no_key', `gives no ${keyField} by which its record could be found`);
    return { what: 'create' };
  }
  const found = matchers.of(plan.object.name).findBy(keyField, draft.key);
  if (found && 'ambiguous' in found) {
    const many = plan.object.definition.pluralLabel.en.toLowerCase();
    return refuse('ambiguous', `"${draft.key.slice(0, 100)}" is the ${keyField} of ${found.ambiguous} ${many}`);
  }
  if (found) return mode === 'create' ? { what: 'skip', reason: 'exists' } : { what: 'update', id: found.id };
  if (mode === 'update') return { what: 'skip', reason: 'notFound' };
  if (keyField === 'id') return refuse('not_found', `there is no record with the id ${draft.key.slice(0, 60)}`);
  return { what: 'create' };
}
