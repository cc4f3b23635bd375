import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { principalOf } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import type { Services } from '#core/engine/services.ts';
import { isId, newId } from '#core/kit/ids.ts';
import { ensureMembership } from '../single-sign-on/let-in.ts';
import { readFilter } from './filter.ts';
import { applyPatch } from './patch.ts';
import { listOf, type Resource, readActive, readPage, schemas, scimProblem } from './scim.ts';

interface UserRow {
  id: string;
  name: string;
  email: string | null;
  status: string;
  title: string | null;
  phone: string | null;
  externalId: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  teams: { value: string; display: string }[] | null;
}

const select = `select u.id, u.name, u.email, u.status, u.title, u.phone, u.external_id as "externalId", u.created_at as "createdAt",
  u.updated_at as "updatedAt", u.version,
  (select json_agg(json_build_object('value', t.id, 'display', t.name) order by t.name) from read.record_link l
     join read.team t on t.workspace_id = l.workspace_id and t.id = l.to_id and t.deleted_at is null
     where l.workspace_id = u.workspace_id and l.from_id = u.id and l.field = 'user.teamIds') as teams
  from read."user" u where u.workspace_id = $1 and u.deleted_at is null`;

/** Conditions for what a filter may name; `$n` is the value. */
const conditions: Record<string, (n: number) => string> = {
  username: (n) => `lower(u.email) = lower($${n})`,
  'emails.value': (n) => `lower(u.email) = lower($${n})`,
  emails: (n) => `lower(u.email) = lower($${n})`,
  externalid: (n) => `u.external_id = $${n}`,
  id: (n) => `u.id::text = lower($${n})`,
  displayname: (n) => `lower(u.name) = lower($${n})`,
  active: (n) => `(u.status <> 'inactive') = ($${n} = 'true')`,
};

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : null);
const firstOf = (list: unknown): Resource | undefined =>
  Array.isArray(list) ? ((list.find((item) => item?.primary) ?? list[0]) as Resource | undefined) : undefined;

/** Users of the workspace as an identity provider keeps them. One that goes is deactivated: what they own stays. */
export function addScimUsers(scim: FastifyInstance, engine: Engine, services: Services, base: () => string) {
  const config = { permission: 'signedIn' as const };
  const { database } = engine;

  function toResource(row: UserRow): Resource {
    const [givenName, ...rest] = row.name.split(' ');
    return {
      schemas: [schemas.user],
      id: row.id,
      ...(row.externalId && { externalId: row.externalId }),
      userName: row.email ?? '',
      displayName: row.name,
      name: { formatted: row.name, givenName, familyName: rest.join(' ') },
      ...(row.email && { emails: [{ value: row.email, type: 'work', primary: true }] }),
      ...(row.title && { title: row.title }),
      ...(row.phone && { phoneNumbers: [{ value: row.phone, type: 'work' }] }),
      active: row.status !== 'inactive',
      groups: row.teams ?? [],
      meta: {
        resourceType: 'User',
        created: row.createdAt,
        lastModified: row.updatedAt,
        version: `W/"${row.version}"`,
        location: `${base()}/Users/${row.id}`,
      },
    };
  }

  async function find(workspaceId: number, id: string): Promise<UserRow> {
    const [row] = isId(id)
      ? await database.query<UserRow>(workspaceId, `${select} and u.id = $2`, [workspaceId, id])
      : [];
    if (!row) throw scimProblem(404, '', `There is no user ${id.slice(0, 60)}.`);
    return row;
  }

  /** The person's name, out of whichever of its forms was changed. */
  function nameOf(given: Resource, before?: Resource): string | null {
    const changed = (read: (resource: Resource) => unknown) => text(read(given)) !== text(read(before ?? {}));
    const parts = text([given.name?.givenName, given.name?.familyName].filter(Boolean).join(' '));
    if (changed(({ displayName }) => displayName) && text(given.displayName)) return text(given.displayName);
    if (changed(({ name }) => name?.formatted) && text(given.name?.formatted)) return text(given.name?.formatted);
    const hasParts = changed(({ name }) => name?.givenName) || changed(({ name }) => name?.familyName);
    return (hasParts ? parts : null) ?? text(given.displayName) ?? text(given.name?.formatted) ?? parts;
  }

  function toRecord(given: Resource, before?: Resource): Record<string, unknown> {
    const wasRenamed = text(given.userName) !== text(before?.userName);
    const email = text(wasRenamed ? given.userName : (firstOf(given.emails)?.value ?? given.userName));
    // Some providers have names for users that are no addresses; the address is then among the e-mails.
    const address = email?.includes('@') ? email : text(firstOf(given.emails)?.value);
    if (!address?.includes('@')) throw scimProblem(400, 'invalidValue', 'userName is the e-mail address.');
    return {
      name: nameOf(given, before) ?? address,
      email: address.toLowerCase(),
      title: text(given.title),
      phone: text(firstOf(given.phoneNumbers)?.value),
      externalId: text(given.externalId),
    };
  }

  async function refuseTwice(workspaceId: number, email: unknown, id: string) {
    const [known] = await database.query(
      workspaceId,
      'select 1 from read."user" where workspace_id = $1 and lower(email) = lower($2) and id <> $3 and deleted_at is null',
      [workspaceId, email, id],
    );
    if (known) throw scimProblem(409, 'uniqueness', 'Another user has this userName.');
  }

  async function keep(request: FastifyRequest, id: string, given: Resource, before?: UserRow): Promise<UserRow> {
    const principal = principalOf(request);
    const { workspaceId } = principal;
    const known = before && toResource(before);
    const record = toRecord(given, known);
    const isActive = readActive(given.active) ?? true;
    await refuseTwice(workspaceId, record.email, id);
    const model = await engine.models.of(workspaceId);
    await database.transact(workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
      const status = isActive ? (before?.status === 'invited' ? 'invited' : 'active') : 'inactive';
      if (before) await operation.updateRecord('user', id, { ...record, status });
      else await operation.createRecord('user', { ...record, status }, { id });
      const email = String(record.email);
      if (isActive) await ensureMembership(transaction, email, workspaceId, id);
      // The address one signs in with follows, unless another company knows the person by it too.
      if (before && before.email?.toLowerCase() !== email)
        await transaction.run({
          text: `update auth.identity i set email = $3 from auth.membership m where m.workspace_id = $1 and m.user_id = $2 and i.id = m.identity_id
                   and not exists (select 1 from auth.membership o where o.identity_id = i.id and o.workspace_id <> $1)
                   and not exists (select 1 from auth.identity o where lower(o.email) = $3)`,
          values: [workspaceId, id, email],
        });
      if (!isActive)
        await transaction.run({
          text: 'delete from auth.session where workspace_id = $1 and user_id = $2',
          values: [workspaceId, id],
        });
    });
    await services.announce({ kind: 'people', workspaceId });
    return find(workspaceId, id);
  }

  const idOf = (request: FastifyRequest) => (request.params as { id: string }).id.toLowerCase();

  scim.get('/Users', { config }, async (request) => {
    const { workspaceId } = principalOf(request);
    const page = readPage(request.query);
    const values: unknown[] = [workspaceId];
    const where = readFilter((request.query as { filter?: unknown }).filter).map(({ attribute, value }) => {
      const condition = conditions[attribute];
      if (!condition) throw scimProblem(400, 'invalidFilter', `Users are not found by ${attribute}.`);
      values.push(value);
      return ` and ${condition(values.length)}`;
    });
    const found = `${select}${where.join('')}`;
    const [[total], rows] = await Promise.all([
      database.query<{ count: number }>(workspaceId, `select count(*)::int as count from (${found}) f`, values),
      database.query<UserRow>(
        workspaceId,
        `${found} order by u.created_at, u.id limit ${page.count} offset ${page.startIndex - 1}`,
        values,
      ),
    ]);
    return listOf(rows.map(toResource), total!.count, page);
  });

  scim.get('/Users/:id', { config }, async (request) =>
    toResource(await find(principalOf(request).workspaceId, idOf(request))),
  );

  scim.post('/Users', { config }, async (request, reply) => {
    const made = await keep(request, newId(), (request.body ?? {}) as Resource);
    return reply.code(201).header('location', `${base()}/Users/${made.id}`).send(toResource(made));
  });

  scim.put('/Users/:id', { config }, async (request) => {
    const before = await find(principalOf(request).workspaceId, idOf(request));
    return toResource(await keep(request, before.id, (request.body ?? {}) as Resource, before));
  });

  scim.patch('/Users/:id', { config }, async (request) => {
    const before = await find(principalOf(request).workspaceId, idOf(request));
    return toResource(await keep(request, before.id, applyPatch(toResource(before), request.body), before));
  });

  scim.delete('/Users/:id', { config }, async (request, reply) => {
    const before = await find(principalOf(request).workspaceId, idOf(request));
    await keep(request, before.id, { ...toResource(before), active: false }, before);
    return reply.code(204).send();
  });
}
