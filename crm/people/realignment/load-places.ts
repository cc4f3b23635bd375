import type { Principal } from '#core/engine/access/principal.ts';
import type { Engine } from '#core/engine/engine.ts';
import { type FieldError, invalid } from '#core/kit/problem.ts';
import { faultsOf } from '../territory/check-rules.ts';
import { depthsOf, type Place, type Proposed, withProposal } from './proposal.ts';

/** The territories as they are. */
export async function loadPlaces(engine: Engine, workspaceId: number): Promise<Place[]> {
  const rows = await engine.database.query<Place>(
    workspaceId,
    `select id, name, parent_id as "parentId", manager_id as "managerId", coalesce(nullif(people, 'null'), '[]') as people,
       coalesce(nullif(rules, 'null'), '[]') as rules, "from", until
     from read.territory where workspace_id = $1 and deleted_at is null order by name, id`,
    [workspaceId],
  );
  return rows;
}

/** The tree after the proposal. Throws 422 with everything that is wrong with it. */
export async function propose(
  engine: Engine,
  principal: Principal,
  places: Place[],
  proposal: Proposed[],
): Promise<Place[]> {
  const model = await engine.models.of(principal.workspaceId);
  const tree = withProposal(places, proposal);
  const depths = depthsOf(tree);
  const byId = new Map(tree.map((place) => [place.id, place]));
  const errors = proposal.flatMap(({ id, rules, isRemoved }, index): FieldError[] => {
    const path = `territories.${index}`;
    if (isRemoved) return [];
    const faults = rules === undefined ? [] : faultsOf(rules, model, principal);
    const place = byId.get(id)!;
    return [
      ...(place.name ? [] : [{ path: `${path}.name`, code: 'required', message: 'is required' }]),
      ...faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` })),
    ];
  });
  for (const place of tree)
    if (depths.get(place.id) === undefined)
      errors.push({
        path: 'territories',
        code: 'broken_tree',
        message: `“${place.name}” would be part of itself, or of a territory that is not there`,
      });
  if (errors.length > 0) throw invalid(errors);
  return tree;
}
