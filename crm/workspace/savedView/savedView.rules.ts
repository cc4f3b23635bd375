import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';

export default defineRules({
  object: 'savedView',
  prepare(change, context) {
    keepOwner(change, context);
    const { object } = change.after;
    if (change.has('object') && typeof object === 'string' && !context.model.objects.has(object))
      change.refuse('object', 'unknown_object', `names no object: ${object}`);
  },
  follow: keepOneDefault,
});

/** A view is whoever's made it: nobody puts one among somebody else's, nor gives away the only right to change it. */
function keepOwner(change: Change, { principal }: RuleContext) {
  const { after, before } = change;
  if (!before) after.ownerId ??= principal.userId;
  if (after.ownerId !== (before ? before.ownerId : principal.userId))
    change.refuse('ownerId', 'not_yours', 'is whoever made the view');
}

/** Whoever chooses a view to begin with gives up the one chosen before. */
async function keepOneDefault(change: Change, context: RuleContext): Promise<void> {
  const { after, id } = change;
  if (!change.has('isDefault') || after.isDefault !== true) return;
  const same = { ownerId: after.ownerId, object: after.object, isDefault: true };
  for (const other of await context.findAll('savedView', same))
    if (other.id !== id && !other.deletedAt) await context.update('savedView', String(other.id), { isDefault: false });
}
