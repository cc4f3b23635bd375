import { levelOf } from '../../../access/access.ts';
import type { Principal } from '../../../access/principal.ts';
import type { Model, ObjectModel } from '../../../model/model.ts';
import { targetsOf } from '../../columns.ts';
import { type ImportSettings, importSettings } from '../settings.ts';
import type { ColumnSample } from './column-sample.ts';
import { headingWords } from './heading-words.ts';
import type { ColumnMatch } from './match-columns.ts';
import type { WritingHabits } from './writing-habits.ts';

/** What the import would do if nobody changed anything. */
export function suggestSettings(
  model: Model,
  principal: Principal,
  object: ObjectModel,
  columns: ColumnSample[],
  matches: ColumnMatch[],
  habits: WritingHabits,
): ImportSettings {
  const key = suggestKey(object, matches);
  const users = model.objects.get('user');
  return importSettings.parse({
    object: object.name,
    mode: key ? 'upsert' : 'create',
    keyField: key,
    mapping: matches.map(({ column, field, label, isHardToRead }) => ({
      column,
      field,
      options: { ...(label && { label }), ...(isHardToRead && { missing: 'empty' as const }) },
    })),
    defaults: suggestDefaults(model, object, columns, matches),
    createMissing: { users: users !== undefined && levelOf(principal, users, 'create') !== 'none' },
    dayFirst: habits.dayFirst,
    decimalComma: habits.decimalComma,
  });
}

/** A number from another system is the surest key; without one a title that is unlike the others serves. */
function suggestKey(object: ObjectModel, matches: ColumnMatch[]): string | null {
  const mapped = new Set(matches.map(({ field }) => field));
  const unique = [...object.fields.values()].filter((field) => field.unique && mapped.has(field.key));
  if (mapped.has('id')) return 'id';
  const key = unique.find(({ key: name }) => name === 'externalId') ?? unique[0];
  if (key) return key.key;
  const { titleField } = object;
  return mapped.has(titleField.key) && !object.definition.isActivity && !titleField.readOnly ? titleField.key : null;
}

/** A name for records whose file has none: first and last name, or what the record is about. */
function suggestDefaults(
  model: Model,
  object: ObjectModel,
  columns: ColumnSample[],
  matches: ColumnMatch[],
): Record<string, string> {
  const { titleField } = object;
  const isMapped = matches.some(({ field }) => field === titleField.key);
  if (isMapped || titleField.readOnly || !titleField.required) return {};
  const named = (words: string[]) => columns.find(({ name }) => words.includes(headingWords(name)))?.name;
  const first = named(['first name', 'given name', 'first', 'prenom']);
  const last = named(['last name', 'surname', 'family name', 'last', 'nom', 'nom de famille']);
  if (first && last) return { [titleField.key]: `{${first}} {${last}}` };
  const targets = targetsOf(object);
  const targetOf = ({ field }: ColumnMatch) => (field === null ? undefined : targets.get(field));
  const rankOf = (match: ColumnMatch) =>
    model.object(targetOf(match)!.to!).definition.presentation?.navigation ?? Number.POSITIVE_INFINITY;
  const about = matches
    .filter((match) => {
      const to = targetOf(match)?.kind === 'record' ? model.objects.get(targetOf(match)!.to!) : undefined;
      return to !== undefined && to !== object && !to.definition.isSetup;
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
  const words = about.slice(0, 2).map(({ column }) => `{${column}}`);
  return words.length > 0 ? { [titleField.key]: words.join(' – ') } : {};
}
