import type { Change, Document, RuleContext } from '#core/engine/operations/rules.ts';
import { missingFields } from './stage-fields.ts';

/** Marks what a record from elsewhere lacks, and takes the mark away once somebody supplies it. */
export function flagGaps({ after, before }: Change, { isImport }: RuleContext, stage: Document | null): void {
  const gaps = gapsOf(after, stage);
  const flagged = isImport ? gaps : gaps.filter((gap) => (before?.flags as string[] | null)?.includes(gap));
  after.flags = flagged.length > 0 ? flagged : null;
}

function gapsOf(after: Document, stage: Document | null): string[] {
  const lacks: Record<string, boolean> = {
    noLostReason: after.category === 'lost' && (!after.lostReason || (after.lostReason === 'other' && !after.lostNote)),
    noAccount: !after.accountId,
    noAmount: !after.amount,
    noCloseDate: !after.closeDate,
    missingStageFields: missingFields(after, stage).length > 0,
  };
  return Object.keys(lacks).filter((gap) => lacks[gap]);
}
