import { bind, join, render, type Sql, sql } from '#core/kit/sql.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy, waysIn } from '../query/access-condition.ts';
import { recordParam } from '../query/record-params.ts';
import { firstRow, partAccess, type Scope, source } from '../query/row.ts';
import { ownerFieldOf } from './access.ts';
import { explainWhy, type RecordFacts, type Why } from './why.ts';

export const explainedVerbs = ['read', 'update', 'delete', 'share'] as const;

export type ExplainedVerb = (typeof explainedVerbs)[number];

const whether = (conditions: Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`coalesce((${join(conditions, ' and ')}), false)`;

/** What each verb is to one person on one record, and why. Undefined when there is no such record. */
export async function explainRecord(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  id: string,
  grants: RecordFacts['grants'],
): Promise<Record<ExplainedVerb, Why> | undefined> {
  const whole = scope.model.base.object(object.name);
  const row = firstRow(whole);
  const { from, where } = source(row, 'any');
  const owner = partAccess(whole.fields.get(ownerFieldOf(whole))!, row, scope)();
  const teamField = whole.fields.get('teamId');
  const team = teamField?.options.to === 'team' ? partAccess(teamField, row, scope)() : sql`null::uuid`;
  const isSeen = seenBy(row, scope, 'read');
  const allowed = explainedVerbs.map((verb) =>
    whether(verb === 'read' ? isSeen : [...isSeen, ...seenBy(row, scope, verb)]),
  );
  const follows = (['read', 'update'] as const).flatMap((verb) =>
    (waysIn(row, scope, verb) ?? []).filter(({ kind }) => kind === 'follow').map((way) => ({ ...way, verb })),
  );
  const { text, values } = render(
    sql`select ${join([owner, team, ...allowed, ...follows.map((way) => whether([way.sql]))], ', ')} from ${from} where ${join([...where, sql`t.id = ${recordParam}`], ' and ')}`,
  );
  const { principal } = scope;
  const [found] = await engine.database.read(principal.workspaceId, {
    text,
    values: bind(values, { ...principal, recordId: id }),
  });
  if (!found) return undefined;
  const whyOf = (verb: ExplainedVerb, index: number): Why => {
    const open = follows.filter((way, at) => way.verb === verb && found[2 + explainedVerbs.length + at] === 't');
    const relations = [...new Set(open.map(({ relation }) => relation!))];
    return explainWhy(principal, whole, verb, found[2 + index] === 't', {
      ownerId: found[0] ?? null,
      teamId: found[1] ?? null,
      grants,
      follows: relations,
    });
  };
  return Object.fromEntries(explainedVerbs.map((verb, index) => [verb, whyOf(verb, index)])) as Record<
    ExplainedVerb,
    Why
  >;
}

/** Grants of a record that are in force, with the names of whom they are for. */
export function grantsOf(engine: Engine, workspaceId: number, recordId: string): Promise<RecordFacts['grants']> {
  return engine.database.query(
    workspaceId,
    `select g.grantee_id as "granteeId", g.source, g.level, coalesce(s.title, '') as title
     from read.record_grant g left join read.search_entry s on s.workspace_id = $1 and s.record_id = g.grantee_id
     where g.workspace_id = $1 and g.record_id = $2 and (g.until is null or g.until > now())`,
    [workspaceId, recordId],
  );
}
