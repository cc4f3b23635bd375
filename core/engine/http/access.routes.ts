import type { FastifyInstance } from 'fastify';
import { badRequest } from '#core/kit/problem.ts';
import { explainRecord, grantsOf } from '../access/record-access.ts';
import { mayManage } from '../access/settings-permission.ts';
import type { Engine } from '../engine.ts';
import { readRecord } from './read.routes.ts';
import { idOf, objectOf, scopeOf } from './request.ts';

const peopleAtOnce = 100;

interface PersonRow {
  id: string;
  title: string;
}

/** Why a record is open: to whoever asks and, for those who keep the sharing, to each of the others. */
export function addAccessRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects/:id/access', { config: { permission: 'signedIn', cost: 10 } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    await readRecord(engine, scope, object, id, { fields: 'id' });
    const { principal } = scope;
    const { workspaceId } = principal;
    const { after } = request.query as { after?: string };
    if (after !== undefined && (typeof after !== 'string' || after.length > 500 || after.includes('\0')))
      throw badRequest('invalid_cursor', 'The cursor is not one that this list gave.', 'after');
    const grants = await grantsOf(engine, workspaceId, id);
    const me = await explainRecord(engine, scope, object, id, grants);
    if (!mayManage(principal, 'sharing')) return { data: { me } };
    const rows = await engine.database.query<PersonRow>(
      workspaceId,
      `select id, name as title from read."user" where workspace_id = $1 and status = 'active' and deleted_at is null
         and ($2::text is null or name > $2) order by name, id limit ${peopleAtOnce + 1}`,
      [workspaceId, after ?? null],
    );
    const people = [];
    for (const { id: userId, title } of rows.slice(0, peopleAtOnce)) {
      const other = await engine.loadPrincipal(workspaceId, userId);
      if (!other) continue;
      const theirs = { principal: other, model: await engine.models.for(other) };
      const why = await explainRecord(engine, theirs, object, id, grants);
      people.push({ id: userId, title, read: why!.read, update: why!.update });
    }
    const next = rows.length > peopleAtOnce ? rows[peopleAtOnce - 1]!.title : null;
    return { data: { me, people }, page: { next } };
  });
}
