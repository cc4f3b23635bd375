import type { Principal } from '#core/engine/access/principal.ts';
import type { Engine } from '#core/engine/engine.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { openOperation } from '#core/engine/operations/operation-log.ts';
import { newId } from '#core/kit/ids.ts';
import { invalid, Problem } from '#core/kit/problem.ts';
import { loadPlaces, propose } from './load-places.ts';
import { depthsOf, type Place, type Proposed, proposalShape } from './proposal.ts';

/**
 * Changes the territories as the realignment says, all of them or none, in one operation that can be undone. Gives its
 * id. Throws 422 when the proposal does not fit what the territories are by now, 409 when it has been applied.
 */
export async function applyProposal(engine: Engine, principal: Principal, id: string): Promise<string> {
  const { workspaceId } = principal;
  const model = await engine.models.of(workspaceId);
  const places = await loadPlaces(engine, workspaceId);
  const operationId = newId();
  await engine.database.transact(workspaceId, async (transaction) => {
    const operation = new Operation(engine, model, principal, transaction, { id: operationId });
    const held = await operation.hold(model.object('realignment'), id, 'update');
    if (held.isDeleted || held.document.status === 'applied')
      throw new Problem(409, 'already_applied', 'This realignment has been applied, or is in the trash.');
    const proposal = readProposal(held.document.territories);
    const tree = await propose(engine, principal, places, proposal);
    await openOperation(transaction, {
      id: operationId,
      kind: 'realignment',
      object: 'territory',
      actorId: principal.userId,
      total: proposal.length,
      summary: { realignment: id, name: held.document.name },
    });
    await change(operation, proposal, tree, new Set(places.map((place) => place.id)));
    const after = { status: 'applied', appliedAt: new Date().toISOString(), problem: null };
    await operation.updateRecord('realignment', id, after, { isTrusted: true });
    transaction.queue({
      text: `update data.operation set status = 'done', done = total, finished_at = now() where workspace_id = $1 and id = $2`,
      values: [workspaceId, operationId],
    });
  });
  return operationId;
}

function readProposal(given: unknown): Proposed[] {
  const { success, data } = proposalShape.safeParse(given);
  if (!success)
    throw invalid([
      { path: 'territories', code: 'invalid', message: 'is not a list of territories as they are to be' },
    ]);
  return data;
}

/** From the top down, so that each finds its parent in place; the removed ones last, from the bottom up. */
async function change(operation: Operation, proposal: Proposed[], tree: Place[], there: ReadonlySet<string>) {
  const depths = depthsOf(tree);
  const ordered = proposal
    .filter(({ isRemoved }) => !isRemoved)
    .sort((one, other) => (depths.get(one.id) ?? 0) - (depths.get(other.id) ?? 0));
  for (const { id, isRemoved: _none, ...values } of ordered)
    if (there.has(id)) await operation.updateRecord('territory', id, values);
    else await operation.createRecord('territory', values, { id });
  const removed = proposal.filter(({ id, isRemoved }) => isRemoved && there.has(id)).map(({ id }) => id);
  for (const id of await bottomUp(operation, removed)) await operation.removeRecord('territory', id);
}

async function bottomUp(operation: Operation, ids: string[]): Promise<string[]> {
  const depth = async (id: string) => {
    let steps = 0;
    for (let at = await operation.find('territory', id); at?.parentId && steps < 200; steps += 1)
      at = await operation.find('territory', String(at.parentId));
    return steps;
  };
  const deep = [];
  for (const id of ids) deep.push({ id, steps: await depth(id) });
  return deep.sort((one, other) => other.steps - one.steps).map(({ id }) => id);
}
