import type { ObjectModel } from '#core/engine/model/model.ts';
import { relationName } from '#core/engine/model/model.ts';
import type { Document, RuleContext } from '#core/engine/operations/rules.ts';
import { shortLanguage } from './seats.ts';

/** The field by which a path leaves the object: its key, or the relation's name. */
function fieldAt(object: ObjectModel, step: string) {
  return object.fields.get(step) ?? [...object.fields.values()].find((field) => relationName(field) === step);
}

/** Whether the path leads somewhere: `language`, `contacts.language`. */
export function leadsToField(context: Pick<RuleContext, 'model'>, object: ObjectModel, path: string): boolean {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const field = fieldAt(object, head);
  if (!field) return false;
  if (rest.length === 0) return field.type.name === 'choice' || field.type.name === 'text';
  const to = field.options.to;
  const target = typeof to === 'string' ? context.model.objects.get(to) : undefined;
  return rest.length <= 2 && target !== undefined && leadsToField(context, target, rest.join('.'));
}

/** The language that stands there, in two letters; of several linked records the first, which is the primary one. */
export async function readLanguage(
  context: RuleContext,
  object: ObjectModel,
  record: Document,
  path: string,
): Promise<string | undefined> {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  const field = fieldAt(object, head);
  if (!field) return undefined;
  const value = record[field.key];
  if (rest.length === 0) return typeof value === 'string' && value !== '' ? shortLanguage(value) : undefined;
  const first = Array.isArray(value) ? (value[0] as string | { id: string } | undefined) : (value as string | null);
  const id = typeof first === 'object' && first !== null ? first.id : first;
  const to = field.options.to;
  if (typeof id !== 'string' || typeof to !== 'string') return undefined;
  const next = await context.find(to, id);
  return next ? readLanguage(context, context.model.object(to), next, rest.join('.')) : undefined;
}
