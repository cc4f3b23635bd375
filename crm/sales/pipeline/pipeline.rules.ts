import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { Problem } from '#core/kit/problem.ts';

export default defineRules({
  object: 'pipeline',
  async prepare(change, context) {
    await keepOneDefault(change, context);
    if (change.verb === 'create' && !change.wrote('position')) change.after.position = await nextPosition(context);
  },
  async follow(change, context) {
    if (!change.has('isDefault') || change.after.isDefault !== true) return;
    for (const other of await defaultPipelines(context))
      if (other !== change.id) await context.update('pipeline', other, { isDefault: false });
  },
  beforeDelete(record) {
    if (record.isDefault === true)
      throw new Problem(409, 'is_default', 'This is the default pipeline. Make another one the default first.');
  },
});

/** The first one is the default whatever was said, and the default stops being it only when another one takes over. */
async function keepOneDefault(change: Change, context: RuleContext) {
  const wanted = change.after.isDefault === true;
  if (!wanted && change.verb === 'update' && !change.has('isDefault')) return;
  const others = (await defaultPipelines(context)).filter((id) => id !== change.id);
  if (wanted || others.length > 0) return;
  if (change.verb === 'create') change.after.isDefault = true;
  else change.refuse('isDefault', 'no_default', 'stays on; make another pipeline the default instead');
}

/** Asks the database each time: an operation may make several. Whoever asks next waits for this one to end. */
async function defaultPipelines({ transaction, principal }: RuleContext): Promise<string[]> {
  await transaction.query("select pg_advisory_xact_lock(hashtext('pipeline.isDefault'), $1)", [principal.workspaceId]);
  const rows = await transaction.query<{ id: string }>(
    'select id from read.pipeline where workspace_id = $1 and is_default and deleted_at is null',
    [principal.workspaceId],
  );
  return rows.map(({ id }) => id);
}

async function nextPosition({ transaction, principal }: RuleContext): Promise<number> {
  const [row] = await transaction.query<{ next: number }>(
    'select coalesce(max(position), 0)::int + 1 as next from read.pipeline where workspace_id = $1 and deleted_at is null',
    [principal.workspaceId],
  );
  return row!.next;
}
