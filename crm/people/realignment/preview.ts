import type { Principal } from '#core/engine/access/principal.ts';
import type { Engine } from '#core/engine/engine.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { today } from '#core/kit/periods.ts';
import { bind, render } from '#core/kit/sql.ts';
import { maySumDeals } from '../territory/holding.ts';
import { countMoves, type Move, type Turnover } from './count-moves.ts';
import { loadPlaces, propose } from './load-places.ts';
import type { Place, Proposed } from './proposal.ts';
import { stage } from './stage.ts';
import { reachedOn } from './workers.ts';

export interface PersonTurnover {
  id: string;
  name: string;
  object: string;
  gained: number;
  lost: number;
}

export interface RealignmentPreview {
  territories: (Turnover & { name: string })[];
  /** Where records would go: from one territory to another, in from none, out to none. */
  moves: Move[];
  /** Records that people reach through territories, more or fewer than today. */
  people: PersonTurnover[];
}

const mostPeople = 300;

/** What a proposal would move, open and close on the day on which it takes effect. Nothing is kept. */
export async function previewRealignment(
  engine: Engine,
  scope: Scope,
  proposal: Proposed[],
  effectiveOn?: string | null,
): Promise<RealignmentPreview> {
  const { principal } = scope;
  const { workspaceId } = principal;
  const places = await loadPlaces(engine, workspaceId);
  const tree = await propose(engine, principal, places, proposal);
  const now = String(today(principal));
  const model = await engine.models.of(workspaceId);
  const staged = stage(places, tree, model, workspaceId);
  const { text, values } = render(countMoves(staged, maySumDeals(scope)));
  const [row] = await engine.database.transact(workspaceId, async (transaction) => {
    transaction.takeTime();
    return transaction.query<{ turnover: Turnover[]; moves: Move[] }>(text, bind(values, principal));
  });
  const names = new Map([...places, ...tree].map(({ id, name }) => [id, name]));
  const people = await countPeople(engine, principal, { places, tree, now, later: effectiveOn ?? now }, staged);
  return {
    territories: row!.turnover.map((one) => ({ ...one, name: names.get(one.territoryId) ?? '' })),
    moves: row!.moves,
    people,
  };
}

interface Days {
  places: Place[];
  tree: Place[];
  now: string;
  later: string;
}

async function countPeople(
  engine: Engine,
  { workspaceId }: Principal,
  { places, tree, now, later }: Days,
  staged: ReturnType<typeof stage>,
): Promise<PersonTurnover[]> {
  const [before, after] = [reachedOn(places, now), reachedOn(tree, later)];
  const concerned = [...new Set([...before.keys(), ...after.keys()])].filter((id) =>
    isConcerned(before.get(id), after.get(id), staged.changed),
  );
  const turnovers: PersonTurnover[] = [];
  for (const id of concerned.slice(0, mostPeople)) {
    const person = await engine.loadPrincipal(workspaceId, id);
    if (!person) continue;
    const { text, values } = render(staged.turnoverOf([...(before.get(id) ?? [])], [...(after.get(id) ?? [])]));
    const counts = await engine.database.query<Omit<PersonTurnover, 'id' | 'name'> & { title: string }>(
      workspaceId,
      text,
      bind(values, person),
    );
    const [user] = await engine.database.query<{ name: string }>(
      workspaceId,
      'select name from read."user" where workspace_id = $1 and id = $2',
      [workspaceId, id],
    );
    const model = await engine.models.of(workspaceId);
    for (const { object, gained, lost } of counts)
      if (model.objects.has(object) && reachesByTerritory(person, object))
        turnovers.push({ id, name: user?.name ?? '', object, gained, lost });
  }
  return turnovers.sort((one, other) => other.gained + other.lost - one.gained - one.lost);
}

function reachesByTerritory({ profile }: Principal, object: string): boolean {
  const reach = profile.reachOf(object, 'read');
  return reach.has('territory') && !reach.has('all');
}

function isConcerned(before = new Set<string>(), after = new Set<string>(), changed: ReadonlySet<string>): boolean {
  const isOther = before.size !== after.size || [...before].some((id) => !after.has(id));
  return isOther || [...before, ...after].some((id) => changed.has(id));
}
