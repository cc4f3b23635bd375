import type { Change, RuleContext } from '#core/engine/operations/rules.ts';

/** A lost deal says why, and for "other" in words. What comes from elsewhere may lack it: `gaps.ts` flags it. */
export function checkLoss(change: Change, { isImport }: RuleContext): void {
  const { after } = change;
  if (after.category !== 'lost') {
    if (isImport) after.lostReason = null;
    else if (change.wrote('lostReason') && after.lostReason !== null)
      change.refuse('lostReason', 'not_lost', 'is for lost deals: move it to a lost stage in the same change');
    return;
  }
  if (isImport || !['category', 'lostReason', 'lostNote'].some((key) => change.has(key))) return;
  if (!after.lostReason) change.refuse('lostReason', 'required', 'is required for a lost deal');
  if (after.lostReason === 'other' && !after.lostNote)
    change.refuse('lostNote', 'required', 'is required when the reason is "other"');
}
