import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { requiredKeys } from './required-keys.ts';

export default defineRules({
  object: 'stage',
  async prepare(change, context) {
    fitProbability(change);
    checkRequiredKeys(change, context);
    if (change.verb === 'create' && !change.wrote('position'))
      change.after.position = await nextPosition(String(change.after.pipelineId), context);
    await keepMeaning(change, context);
  },
});

/** A won stage is certain and a lost one hopeless, unless somebody says so. */
function fitProbability(change: Change) {
  if (!change.has('category') || change.wrote('probability')) return;
  if (change.after.category === 'won') change.after.probability = 100;
  if (change.after.category === 'lost') change.after.probability = 0;
}

function checkRequiredKeys(change: Change, { model }: RuleContext) {
  if (!change.has('requiredFields')) return;
  const { fields } = model.object('opportunity');
  const unknown = requiredKeys(change.after.requiredFields).filter((key) => {
    const field = fields.get(key);
    return !field || field.isSystem || field.readOnly || field.type.isDerived;
  });
  if (unknown.length > 0)
    change.refuse('requiredFields', 'unknown_field', `names no field that can be filled in: ${unknown.join(', ')}`);
}

/** Deals took their category and their pipeline from the stage; both hold still while deals are in it. */
async function keepMeaning(change: Change, context: RuleContext) {
  if (change.verb === 'create') return;
  const moved = ['category', 'pipelineId'].filter((key) => change.has(key));
  if (moved.length === 0) return;
  const [used] = await context.transaction.query(
    'select 1 from read.opportunity where workspace_id = $1 and stage_id = $2 limit 1',
    [context.principal.workspaceId, change.id],
  );
  if (used)
    for (const key of moved) change.refuse(key, 'in_use', 'cannot change while opportunities are in this stage');
}

async function nextPosition(pipelineId: string, { transaction, principal }: RuleContext): Promise<number> {
  const [row] = await transaction.query<{ next: number }>(
    'select coalesce(max(position), 0)::int + 1 as next from read.stage where workspace_id = $1 and pipeline_id::text = $2 and deleted_at is null',
    [principal.workspaceId, pipelineId],
  );
  return row!.next;
}
