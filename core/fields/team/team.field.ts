import { Late, sql } from '#core/kit/sql.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type Asker, type FieldDefinition, type FieldOptions, type FieldType, field, type Operator } from '../field.ts';
import { isNothing, presence, settle, several } from '../operators.ts';
import { type Inverse, readId, readInverse, referenceTraits } from '../reference/reference.field.ts';

export interface TeamOptions {
  inverse?: Inverse;
}

const readTeam = (value: unknown) => (value === 'myTeam' ? value : readId(value));

/** Ids, with "myTeam" standing for every team of the asker. */
function expand(names: string[]): string[] | Late<Asker> {
  if (!names.includes('myTeam')) return names;
  const ids = names.filter((name) => name !== 'myTeam');
  return new Late<Asker>(({ teamIds }) => [...ids, ...teamIds]);
}

function membership(takes: 'value' | 'values', isNegated: boolean): Operator {
  return {
    takes,
    parse: (value, field) =>
      expand(takes === 'value' ? [readTeam(value)] : (several(readTeam)(value, field) as string[])),
    sql: (at, value) => {
      const inside = sql`${at()} = any (${value}::uuid[])`;
      return isNegated ? sql`(not (${inside}) or ${at()} is null)` : inside;
    },
    test: (wire, value, _field, asker) =>
      isNothing(wire) ? isNegated : (settle(value, asker) as unknown[]).includes(wire) !== isNegated,
  };
}

export const teamType: FieldType<string> = {
  ...referenceTraits,
  name: 'team',
  label: { en: 'Team', fr: 'Équipe' },
  operators: {
    eq: membership('value', false),
    ne: membership('value', true),
    in: membership('values', false),
    notIn: membership('values', true),
    ...presence,
  },
  schema: () => ({ type: 'string', format: 'uuid', description: 'Id of a team' }),
  parseOptions: (given) => {
    refuseUnknown(given, ['to', 'onDelete', 'inverse']);
    return { to: 'team', onDelete: 'clear', ...readInverse(given.inverse) };
  },
};

/** One of the company's teams. Filters know "myTeam": any team of whoever asks. */
export function team(options: FieldOptions & TeamOptions): FieldDefinition {
  const { inverse, ...common } = options;
  return field(teamType, common, { to: 'team', onDelete: 'clear', inverse });
}
