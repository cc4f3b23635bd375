import { refuseCycle } from '#core/engine/operations/refuse-cycle.ts';
import { defineRules } from '#core/engine/operations/rules.ts';

export default defineRules({
  object: 'team',
  prepare: (change, context) =>
    refuseCycle(change, context, 'parentId', 'is part of this team, directly or through others'),
});
