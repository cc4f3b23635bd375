import { isId } from '#core/kit/ids.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import type { Text } from '#core/kit/text.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence } from '../operators.ts';

/** The other end of a reference, shown on the object it leads to. */
export interface Inverse {
  key: string;
  label: Text;
}

export interface ReferenceOptions {
  /** Name of the object it leads to. */
  to: string;
  /**
   * What happens here when the other record goes to the trash. `clear`, unless told: nothing, the reference leads to it
   * until it is gone for good. `refuse`: it stays while anything leads to it. `cascade`: this is a part of it, and
   * goes and comes back with it.
   */
  onDelete?: 'clear' | 'refuse' | 'cascade';
  inverse?: Inverse;
}

/** The id of a record, in lower case. Throws InvalidValue. */
export function readId(value: unknown): string {
  if (typeof value !== 'string' || !isId(value))
    throw new InvalidValue('not_an_id', 'expects the id of a record (a UUID)');
  return value.toLowerCase();
}

/** The name of an object, checked for its shape only: whether it exists is the engine's to say. */
export function readObjectName(value: unknown, key: string): string {
  if (typeof value !== 'string' || !/^[a-zA-Z][a-zA-Z0-9_]{0,62}$/.test(value))
    throw new InvalidValue('not_an_object', 'expects the name of an object', key);
  return value;
}

/** Checks `inverse`, if there. Throws InvalidValue. */
export function readInverse(value: unknown): { inverse?: Inverse } {
  if (value === undefined || value === null) return {};
  const { key, label } = value as Partial<Inverse>;
  if (typeof label?.en !== 'string') throw new InvalidValue('not_text', 'needs a label', 'inverse.label');
  const french = typeof label.fr === 'string' ? label.fr : label.en;
  return { inverse: { key: readObjectName(key, 'inverse.key'), label: { en: label.en, fr: french } } };
}

const actions = ['clear', 'refuse', 'cascade'];

/** What a reference to any object has in common, whoever it leads to. */
export const referenceTraits: Pick<
  FieldType<string>,
  'canBeCustom' | 'parts' | 'parse' | 'toParts' | 'toJson' | 'sortKey' | 'toText' | 'groupings'
> = {
  canBeCustom: true,
  // No indexed slot: those hold text, and an id is compared and joined as one.
  parts: () => [{ name: '', type: 'uuid' }],
  parse: readId,
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  sortKey: (at) => ({ sql: at(), type: 'uuid' }),
  toText: (value) => value,
  groupings: ['value'],
};

export const referenceType: FieldType<string> = {
  ...referenceTraits,
  name: 'reference',
  label: { en: 'Reference', fr: 'Référence' },
  operators: { ...equality(() => referenceType, 'uuid'), ...presence },
  schema: ({ options }) => ({
    type: 'string',
    format: 'uuid',
    description: `Id of a record of ${(options as unknown as ReferenceOptions).to}`,
  }),
  parseOptions: (given) => {
    refuseUnknown(given, ['to', 'onDelete', 'inverse']);
    const { onDelete = 'clear' } = given as { onDelete?: string };
    if (!actions.includes(onDelete))
      throw new InvalidValue('unknown_choice', `must be one of ${actions.join(', ')}`, 'onDelete');
    return { to: readObjectName(given.to, 'to'), onDelete, ...readInverse(given.inverse) };
  },
};

/** One record of another object; its id on the wire. By convention the key ends in `Id`: `accountId`. */
export function reference(options: FieldOptions & ReferenceOptions): FieldDefinition {
  const { to, onDelete = 'clear', inverse, ...common } = options;
  return field(referenceType, common, { to, onDelete, inverse });
}
