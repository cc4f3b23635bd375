import { InvalidValue } from '#core/kit/problem.ts';
import { foldText } from '#core/kit/text.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence } from '../operators.ts';

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'on', 'oui', 'o', 'vrai', '✓', '✔']);
const no = new Set(['no', 'n', 'false', 'f', '0', 'off', 'non', 'faux', '-']);

export const yesNoType: FieldType<boolean> = {
  name: 'yesNo',
  label: { en: 'Yes or no', fr: 'Oui ou non' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'boolean' }],
  parse: (value) => {
    if (typeof value !== 'boolean') throw new InvalidValue('not_a_boolean', 'expects true or false');
    return value;
  },
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: { ...equality(() => yesNoType, 'boolean'), ...presence },
  sortKey: (at) => ({ sql: at(), type: 'boolean' }),
  fromText: (text) => {
    const word = foldText(text);
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    throw new InvalidValue('not_a_boolean', `"${text.trim()}" is neither yes nor no`);
  },
  toText: (value) => (value ? 'yes' : 'no'),
  schema: () => ({ type: 'boolean' }),
  formula: (at) => ({ type: 'yesNo', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/** A box to tick. */
export function yesNo(options: FieldOptions): FieldDefinition {
  return field(yesNoType, options);
}
