import type { Change, Document, RuleContext } from '#core/engine/operations/rules.ts';
import { requiredKeys } from '../../stage/required-keys.ts';

/** Keys that the stage requires and the deal lacks. */
export function missingFields(after: Document, stage: Document | null): string[] {
  return requiredKeys(stage?.requiredFields).filter((key) => after[key] === null || after[key] === undefined);
}

/** Refuses entering a stage without what it requires, and emptying it there. */
export function checkStageFields(change: Change, { isImport }: RuleContext, stage: Document | null): void {
  if (!stage || isImport) return;
  for (const key of missingFields(change.after, stage))
    if (change.has('stageId') || change.has(key))
      change.refuse(key, 'required', `is required in the stage "${stage.name}"`);
}
