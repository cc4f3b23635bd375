import { z } from 'zod';
import type { RuleContext } from '#core/engine/operations/rules.ts';
import { newId } from '#core/kit/ids.ts';
import { badRequest } from '#core/kit/problem.ts';
import { languageLevels } from '../../levels.ts';
import { assignables } from '../assignable.ts';
import { leadsToField } from '../language.ts';
import { readRule } from '../rules-in-order.ts';
import type { Rule } from '../types.ts';

const level = z.coerce.number().int().min(1).max(5);
const levels = languageLevels.map(({ value }) => value) as [string, ...string[]];

const proposed = z.object({
  id: z.uuid().optional(),
  name: z.string().max(120).default(''),
  isActive: z.boolean().nullish(),
  filter: z.unknown().optional(),
  userIds: z.array(z.uuid()).max(1000).nullish(),
  teamIds: z.array(z.uuid()).max(1000).nullish(),
  skills: z
    .array(z.object({ id: z.uuid(), level }))
    .max(100)
    .nullish(),
  languageField: z.string().max(120).nullish(),
  languageLevel: z.enum(levels).nullish(),
  respectsHours: z.boolean().nullish(),
  respectsCapacity: z.boolean().nullish(),
  way: z.enum(['roundRobin', 'leastBusy', 'weighted', 'bestMatch']).default('roundRobin'),
  otherwise: z.enum(['unassigned', 'nextRule', 'user', 'team']).default('unassigned'),
  otherwiseUserId: z.uuid().nullish(),
  otherwiseTeamId: z.uuid().nullish(),
});

/** What a dry run is asked: the kind of work, rules in their order, and between when the records were made. */
export const dryRunBody = z.strictObject({
  object: z.enum(assignables.map(({ object }) => object) as [string, ...string[]]),
  rules: z.array(proposed).min(1).max(50),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});

/** The rules that would be in use. Throws a 400 that names a language field which leads nowhere. */
export function readProposed(
  { object, rules }: z.infer<typeof dryRunBody>,
  context: Pick<RuleContext, 'model'>,
): Rule[] {
  for (const [index, { languageField }] of rules.entries())
    if (languageField && !leadsToField(context, context.model.object(object), languageField))
      throw badRequest('unknown_field', 'names no field that could hold a language', `rules.${index}.languageField`);
  return rules
    .filter(({ isActive }) => isActive !== false)
    .map((rule) => readRule({ ...rule, id: rule.id ?? newId(), object }));
}
