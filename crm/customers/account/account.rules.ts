import { refuseCycle } from '#core/engine/operations/refuse-cycle.ts';
import { defineRules } from '#core/engine/operations/rules.ts';

export default defineRules({
  object: 'account',
  // Totals over a group walk the tree; a ring would have no top.
  prepare: (change, context) =>
    refuseCycle(change, context, 'parentId', 'belongs to this account, directly or through others'),
});
