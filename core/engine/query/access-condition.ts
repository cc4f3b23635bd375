import type { Field } from '#core/fields/field.ts';
import { nowParam, workspaceParam } from '#core/fields/late.ts';
import { join, Late, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { ownerFieldOf, ownersWithin, reachOf } from '../access/access.ts';
import type { Reach } from '../access/level.ts';
import type { Principal } from '../access/principal.ts';
import { type ObjectModel, relationName } from '../model/model.ts';
import { compileFilter } from './compile-filter.ts';
import { nextRow, partAccess, type Row, type Scope, source } from './row.ts';

/** One of the ways in which a record is open to a person, by itself. */
export interface Way {
  /** Who owns it, the team it is given to, what shares it, or the relation that it follows. */
  kind: 'owner' | 'team' | 'grant' | 'follow';
  relation?: string;
  /** Whether it opens the row. */
  sql: Sql;
  /** The ids of all rows that it opens, none in the trash, found from the other end; for those who see few of very many. */
  ids(): Sql;
}

/** Parameters are told apart by identity: one object for each way of putting them together, whoever asks. */
const ownerParams = new Map<string, Late<Principal>>();
const granteeParams = new Map<string, Late<Principal>>();

function remembered(params: Map<string, Late<Principal>>, key: string, resolve: (principal: Principal) => unknown) {
  let param = params.get(key);
  if (!param) {
    param = new Late(resolve);
    params.set(key, param);
  }
  return param;
}

function ownersParam(reach: ReadonlySet<Reach>): Late<Principal> {
  const key = [...reach].sort().join();
  return remembered(ownerParams, key, (principal) => ownersWithin(reach, principal));
}

/**
 * Everybody and everything through which records are shared with the person. What is shared with one below reaches
 * whoever reaches those below; territories count for roles that reach by territory.
 */
function granteesParam(reach: ReadonlySet<Reach>, verb: string): Late<Principal> {
  const has = (level: Reach) => reach.has(level);
  const key = `${verb === 'read' || verb === 'update' ? verb : 'other'}:${has('territory')}:${has('subordinates')}`;
  return remembered(granteeParams, key, (principal) => {
    const territories = has('territory') ? principal.territoryIds : [];
    if (verb !== 'read' && verb !== 'update') return territories;
    return [
      ...(principal.userId ? [principal.userId] : []),
      ...(has('subordinates') ? principal.subordinateIds : []),
      ...principal.reachingTeamIds,
      ...principal.editRuleIds,
      ...(verb === 'read' ? principal.readRuleIds : []),
      ...territories,
    ];
  });
}

const ownTeamsParam = new Late<Principal>(({ ownTeamIds }) => ownTeamIds);

/** Rows one of whose columns is among the ids. */
function byColumn(kind: Way['kind'], row: Row, scope: Scope, field: Field, ids: Late<Principal>): Way {
  return {
    kind,
    sql: sql`${partAccess(field, row, scope)()} = any(${ids}::uuid[])`,
    ids: () => {
      const own = nextRow(row, row.object);
      const { from, where } = source(own);
      const conditions = [...where, sql`${partAccess(field, own, scope)()} = any(${ids}::uuid[])`];
      return sql`select ${raw(own.alias)}.id from ${from} where ${join(conditions, ' and ')}`;
    },
  };
}

/** A record that is given to a team is the team's, whoever in it owns it. */
function teamWay(row: Row, scope: Scope, reach: ReadonlySet<Reach>): Way | undefined {
  const field = row.object.fields.get('teamId');
  if (!reach.has('team') || !field || field.options.to !== 'team') return undefined;
  return byColumn('team', row, scope, field, ownTeamsParam);
}

/** What is shared is looked at and, where it says so, changed; everything else asks for the role's own reach. */
function grantWay(row: Row, scope: Scope, reach: ReadonlySet<Reach>, verb: string): Way | undefined {
  const isShared = verb === 'read' || verb === 'update';
  if (!isShared && !reach.has('territory')) return undefined;
  const level = verb === 'update' ? sql` and g.level = 'edit'` : sql``;
  const granted = sql`from read.record_grant g where g.workspace_id = ${workspaceParam} and g.grantee_id = any(${granteesParam(reach, verb)}::uuid[])${level} and (g.until is null or g.until > ${nowParam}::timestamptz)`;
  return {
    kind: 'grant',
    // With an offset the planner looks each row up instead of gathering everything that was ever shared.
    sql: sql`exists (select 1 ${granted} and g.record_id = ${raw(row.alias)}.id${raw(scope.isPage ? ' offset 0' : '')})`,
    ids: () => sql`select g.record_id ${granted} and g.object = ${literal(row.object.name)}`,
  };
}

/** Records that the row points to through a relation, and that the person may see or change in their own right. */
function followWays(row: Row, scope: Scope, verb: string, depth: number): Way[] {
  if (depth > 2 || (verb !== 'read' && verb !== 'update')) return [];
  const { follows } = scope.principal.profile.sharingOf(row.object.name);
  return follows.flatMap((relation) => {
    const field = [...row.object.fields.values()].find((one) => relationName(one) === relation);
    // Through a reference to any object only from the record itself: each such step asks of every object there is.
    const isAny = field && (typeof field.options.to !== 'string' || field.options.to === 'any');
    if (!field || (isAny && depth > 0)) return [];
    return targetsOf(field.options.to, scope).flatMap((target) => {
      const parent = nextRow(row, target);
      const at = partAccess(field, row, scope);
      const tie = isAny
        ? sql`${at('object')} = ${literal(target.name)} and ${raw(parent.alias)}.id = ${at('id')}`
        : sql`${raw(parent.alias)}.id = ${at()}`;
      const { from, where } = source(parent);
      const ways = waysIn(parent, scope, verb, depth + 1);
      if (ways?.length === 0) return [];
      const open = conditionsOf(ways, parent, scope, verb);
      return [
        {
          kind: 'follow' as const,
          relation,
          sql: sql`exists (select 1 from ${from} where ${join([...where, tie, ...open], ' and ')})`,
          ids: () => idsThrough(row, parent, ways, { field, isAny: isAny === true }, scope),
        },
      ];
    });
  });
}

/** Rows that point through a relation to any of those that are open themselves; `ways` in which these are, or all. */
function idsThrough(
  row: Row,
  parent: Row,
  ways: Way[] | undefined,
  { field, isAny }: { field: Field; isAny: boolean },
  scope: Scope,
): Sql {
  const own = nextRow(row, row.object);
  const { from, where } = source(own);
  const at = partAccess(field, own, scope);
  const { from: parents, where: there } = source(parent);
  const open = ways ? unionOf(ways) : sql`select ${raw(parent.alias)}.id from ${parents} where ${join(there, ' and ')}`;
  const tie = isAny
    ? sql`${at('object')} = ${literal(parent.object.name)} and ${at('id')} in (${open})`
    : sql`${at()} in (${open})`;
  return sql`select ${raw(own.alias)}.id from ${from} where ${join([...where, tie], ' and ')}`;
}

const unionOf = (ways: Way[]): Sql =>
  join(
    ways.map((way) => way.ids()),
    ' union all ',
  );

/** Objects that a relation leads to. */
function targetsOf(to: unknown, scope: Scope): ObjectModel[] {
  if (typeof to === 'string' && to !== 'any') return [scope.model.object(to)];
  const named = Array.isArray(to) ? to : undefined;
  return [...scope.model.objects.values()].filter(({ name, definition }) =>
    named ? named.includes(name) : !definition.isSetup && !definition.isActivity && !definition.visibility,
  );
}

/** The ways in which rows are open to the person for a verb; undefined: all are. An empty list: none is. */
export function waysIn(row: Row, given: Scope, verb: string, depth = 0): Way[] | undefined {
  const scope = { ...given, model: given.model.base };
  const object = scope.model.object(row.object.name);
  const whole = { ...row, object };
  const reach = reachOf(scope.principal, object, verb);
  if (reach.has('all')) return undefined;
  const isSelf = verb === 'update' && object.definition.selfFields !== undefined;
  if (reach.size === 0 && !isSelf) return [];
  const owner = object.fields.get(ownerFieldOf(object))!;
  const mine: ReadonlySet<Reach> = isSelf ? new Set(['own']) : reach;
  const grant = isSelf ? undefined : grantWay(whole, scope, reach, verb);
  const team = teamWay(whole, scope, mine);
  return [
    byColumn('owner', whole, scope, owner, ownersParam(mine)),
    ...(team ? [team] : []),
    ...(grant ? [grant] : []),
    ...followWays(whole, scope, verb, depth),
  ];
}

/** The ways as one condition, beside what narrows the object for everybody. */
function conditionsOf(ways: Way[] | undefined, row: Row, scope: Scope, verb: string): Sql[] {
  const base = { ...scope, model: scope.model.base };
  const whole = { ...row, object: base.model.object(row.object.name) };
  const { visibility } = whole.object.definition;
  const filters = [visibility?.read, verb === 'read' ? undefined : visibility?.write].filter(
    (one) => one !== undefined,
  );
  const narrowed = filters.map((filter) => compileFilter(filter, whole, base, 'access'));
  if (ways === undefined) return narrowed;
  const conditions = ways.map((way) => way.sql);
  return [ways.length === 0 ? raw('false') : sql`(${join(conditions, ' or ')})`, ...narrowed];
}

/**
 * Conditions under which the person may do this with the row; none: with all of them. The one predicate that everything
 * which reads or writes records narrows by. It sees fields that are hidden from the person.
 */
export function seenBy(row: Row, scope: Scope, verb: string): Sql[] {
  return conditionsOf(waysIn(row, scope, verb), row, scope, verb);
}

/**
 * The ids of all rows, none in the trash, that are open to the person for a verb, some perhaps several times; undefined:
 * all rows are, or the object narrows in ways that have no other end.
 */
export function openIds(row: Row, scope: Scope, verb: string): Sql | undefined {
  const ways = row.object.definition.visibility ? undefined : waysIn(row, scope, verb);
  return ways && ways.length > 0 ? unionOf(ways) : undefined;
}
