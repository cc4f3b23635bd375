import { Late, type Sql, sql } from '#core/kit/sql.ts';
import type { Asker, Operator, PartAccess } from '../field.ts';
import { myTeamsParam, workspaceParam } from '../late.ts';
import { isNothing, several } from '../operators.ts';
import { readId } from '../reference/reference.field.ts';

/** Users named in a filter: ids, "me" and "myTeam" (whoever shares a team with the asker). */
interface People {
  names: string[];
  ids: string[] | Late<Asker>;
  hasMyTeam: boolean;
}

function readPerson(value: unknown): string {
  return value === 'me' || value === 'myTeam' ? value : readId(value);
}

function readPeople(values: string[]): People {
  const ids = values.filter((name) => name !== 'me' && name !== 'myTeam');
  return {
    names: values,
    hasMyTeam: values.includes('myTeam'),
    ids: values.includes('me') ? new Late<Asker>(({ userId }) => (userId ? [...ids, userId] : ids)) : ids,
  };
}

const teamMates = sql`select tm.user_id from read.team_member tm where tm.workspace_id = ${workspaceParam} and tm.team_id = any (${myTeamsParam}::uuid[])`;

function compile(at: PartAccess, { names, ids, hasMyTeam }: People): Sql {
  const listed = sql`${at()} = any (${ids}::uuid[])`;
  if (!hasMyTeam) return listed;
  const mates = sql`${at()} in (${teamMates})`;
  return names.length === 1 ? mates : sql`(${listed} or ${mates})`;
}

function includes({ names }: People, wire: unknown, asker?: Asker): boolean {
  return names.some((name) => {
    if (name !== 'me' && name !== 'myTeam') return name === wire;
    if (!asker) throw new Error(`"${name}" can only be tested for someone.`);
    if (name === 'me') return asker.userId === wire;
    if (!asker.teamMateIds) throw new Error('"myTeam" can only be tested when the asker comes with teamMateIds.');
    return asker.teamMateIds.includes(wire as string);
  });
}

const one = (value: unknown) => readPeople([readPerson(value)]);
const many: Operator['parse'] = (value, field) => readPeople(several(readPerson)(value, field) as string[]);

function membership(takes: 'value' | 'values', isNegated: boolean): Operator {
  return {
    takes,
    parse: takes === 'value' ? one : many,
    sql: (at, value) => {
      const inside = compile(at, value as People);
      return isNegated ? sql`(not (${inside}) or ${at()} is null)` : inside;
    },
    test: (wire, value, _field, asker) =>
      isNothing(wire) ? isNegated : includes(value as People, wire, asker) !== isNegated,
  };
}

/** `eq ne in notIn` that know "me" and "myTeam". */
export const peopleOperators: Record<string, Operator> = {
  eq: membership('value', false),
  ne: membership('value', true),
  in: membership('values', false),
  notIn: membership('values', true),
};
