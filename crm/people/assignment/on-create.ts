import type { Change, RuleContext, Rules } from '#core/engine/operations/rules.ts';
import { assign } from './assign.ts';
import { findRules } from './desk.ts';

const isUngiven = (change: Change) => change.verb === 'create' && !change.wrote('ownerId');

/**
 * Rules of an object whose new records are given out: one that comes without an owner gets whom the assignment rules
 * say, or whoever wrote it where none fits.
 */
export function assignOnCreate(object: string): Rules {
  return {
    object,
    async prepare(change, context) {
      // Whoever writes it has not got it: it must not count as theirs while it is decided, nor in its history.
      if (isUngiven(change) && (await findRules(context, object)).length > 0) change.after.ownerId = null;
    },
    async follow(change, context) {
      if (!isUngiven(change) || (await findRules(context, object)).length === 0) return;
      const decision = await assign(context, object, change.id, { onlyOpen: true });
      if (!decision && context.principal.userId) await keepWriter(change, context);
    },
  };
}

async function keepWriter({ object, id }: Change, context: RuleContext) {
  await context.update(object, id, { ownerId: context.principal.userId });
}
