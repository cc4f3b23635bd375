import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { principalOf } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import type { Services } from '#core/engine/services.ts';
import { isId, newId } from '#core/kit/ids.ts';
import { readFilter } from './filter.ts';
import { applyPatch } from './patch.ts';
import { listOf, type Resource, readPage, schemas, scimProblem } from './scim.ts';

interface TeamRow {
  id: string;
  name: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  members: { value: string; display: string }[] | null;
}

const select = `select t.id, t.name, t.created_at as "createdAt", t.updated_at as "updatedAt", t.version,
  (select json_agg(json_build_object('value', u.id, 'display', u.name) order by u.name, u.id) from read.record_link l
     join read."user" u on u.workspace_id = l.workspace_id and u.id = l.from_id and u.deleted_at is null
     where l.workspace_id = t.workspace_id and l.to_id = t.id and l.field = 'user.teamIds') as members
  from read.team t where t.workspace_id = $1 and t.deleted_at is null`;

const conditions: Record<string, (n: number) => string> = {
  displayname: (n) => `lower(t.name) = lower($${n})`,
  id: (n) => `t.id::text = lower($${n})`,
  'members.value': (n) =>
    `exists (select 1 from read.record_link l where l.workspace_id = $1 and l.to_id = t.id and l.field = 'user.teamIds' and l.from_id::text = lower($${n}))`,
};

/** Teams of the workspace as the groups of an identity provider. */
export function addScimGroups(scim: FastifyInstance, engine: Engine, services: Services, base: () => string) {
  const config = { permission: 'signedIn' as const };
  const { database } = engine;

  function toResource(row: TeamRow, hasMembers = true): Resource {
    return {
      schemas: [schemas.group],
      id: row.id,
      displayName: row.name,
      ...(hasMembers && { members: row.members ?? [] }),
      meta: {
        resourceType: 'Group',
        created: row.createdAt,
        lastModified: row.updatedAt,
        version: `W/"${row.version}"`,
        location: `${base()}/Groups/${row.id}`,
      },
    };
  }

  async function find(workspaceId: number, id: string): Promise<TeamRow> {
    const [row] = isId(id)
      ? await database.query<TeamRow>(workspaceId, `${select} and t.id = $2`, [workspaceId, id])
      : [];
    if (!row) throw scimProblem(404, '', `There is no group ${id.slice(0, 60)}.`);
    return row;
  }

  function membersOf({ members = [] }: Resource): string[] {
    if (!Array.isArray(members)) throw scimProblem(400, 'invalidValue', 'members is a list.');
    const ids = members.map((member: Resource) => String(member?.value ?? '').toLowerCase());
    if (!ids.every(isId)) throw scimProblem(400, 'invalidValue', 'A member is told by the id of a user.');
    return [...new Set(ids)];
  }

  /** Makes the team's members those, in one act: each user's list of teams says which they are in. */
  async function setMembers(
    operation: Operation,
    workspaceId: number,
    id: string,
    wanted: string[],
    present: string[],
  ) {
    const changed = [
      ...wanted.filter((one) => !present.includes(one)),
      ...present.filter((one) => !wanted.includes(one)),
    ];
    const users = await operation.transaction.query<{ id: string; teams: string[] }>(
      `select u.id, array(select l.to_id::text from read.record_link l where l.workspace_id = $1 and l.from_id = u.id and l.field = 'user.teamIds' order by l.position) as teams
       from read."user" u where u.workspace_id = $1 and u.id = any($2::uuid[]) and u.deleted_at is null`,
      [workspaceId, changed],
    );
    if (wanted.some((one) => changed.includes(one) && !users.some((user) => user.id === one)))
      throw scimProblem(400, 'invalidValue', 'A member is no user here.');
    for (const user of users) {
      const others = user.teams.filter((team) => team !== id);
      await operation.updateRecord('user', user.id, { teamIds: wanted.includes(user.id) ? [...others, id] : others });
    }
  }

  async function keep(request: FastifyRequest, id: string, given: Resource, before?: TeamRow): Promise<TeamRow> {
    const principal = principalOf(request);
    const { workspaceId } = principal;
    const name = typeof given.displayName === 'string' ? given.displayName.trim() : '';
    if (!name) throw scimProblem(400, 'invalidValue', 'A group has a displayName.');
    const wanted = membersOf(given);
    const [twin] = await database.query(
      workspaceId,
      'select 1 from read.team where workspace_id = $1 and lower(name) = lower($2) and id <> $3 and deleted_at is null',
      [workspaceId, name, id],
    );
    if (twin) throw scimProblem(409, 'uniqueness', 'Another group has this name.');
    const model = await engine.models.of(workspaceId);
    await database.transact(workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
      if (!before) await operation.createRecord('team', { name }, { id });
      else if (before.name !== name) await operation.updateRecord('team', id, { name });
      await setMembers(operation, workspaceId, id, wanted, before?.members?.map(({ value }) => value) ?? []);
    });
    await services.announce({ kind: 'people', workspaceId });
    return find(workspaceId, id);
  }

  const idOf = (request: FastifyRequest) => (request.params as { id: string }).id.toLowerCase();

  scim.get('/Groups', { config }, async (request) => {
    const { workspaceId } = principalOf(request);
    const { filter, excludedAttributes } = request.query as { filter?: unknown; excludedAttributes?: unknown };
    const page = readPage(request.query);
    const values: unknown[] = [workspaceId];
    const where = readFilter(filter).map(({ attribute, value }) => {
      const condition = conditions[attribute];
      if (!condition) throw scimProblem(400, 'invalidFilter', `Groups are not found by ${attribute}.`);
      values.push(value);
      return ` and ${condition(values.length)}`;
    });
    const found = `${select}${where.join('')}`;
    const [[total], rows] = await Promise.all([
      database.query<{ count: number }>(workspaceId, `select count(*)::int as count from (${found}) f`, values),
      database.query<TeamRow>(
        workspaceId,
        `${found} order by t.created_at, t.id limit ${page.count} offset ${page.startIndex - 1}`,
        values,
      ),
    ]);
    const hasMembers = !String(excludedAttributes ?? '')
      .split(',')
      .includes('members');
    return listOf(
      rows.map((row) => toResource(row, hasMembers)),
      total!.count,
      page,
    );
  });

  scim.get('/Groups/:id', { config }, async (request) => {
    const { excludedAttributes } = request.query as { excludedAttributes?: unknown };
    const row = await find(principalOf(request).workspaceId, idOf(request));
    return toResource(
      row,
      !String(excludedAttributes ?? '')
        .split(',')
        .includes('members'),
    );
  });

  scim.post('/Groups', { config }, async (request, reply) => {
    const made = await keep(request, newId(), (request.body ?? {}) as Resource);
    return reply.code(201).header('location', `${base()}/Groups/${made.id}`).send(toResource(made));
  });

  scim.put('/Groups/:id', { config }, async (request) => {
    const before = await find(principalOf(request).workspaceId, idOf(request));
    return toResource(await keep(request, before.id, (request.body ?? {}) as Resource, before));
  });

  scim.patch('/Groups/:id', { config }, async (request) => {
    const before = await find(principalOf(request).workspaceId, idOf(request));
    return toResource(await keep(request, before.id, applyPatch(toResource(before), request.body), before));
  });

  scim.delete('/Groups/:id', { config }, async (request, reply) => {
    const principal = principalOf(request);
    const { workspaceId } = principal;
    const before = await find(workspaceId, idOf(request));
    const model = await engine.models.of(workspaceId);
    await database.transact(workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
      await setMembers(operation, workspaceId, before.id, [], before.members?.map(({ value }) => value) ?? []);
      await operation.removeRecord('team', before.id);
    });
    return reply.code(204).send();
  });
}
