import { integerOption, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { presence, textual } from '../operators.ts';
import { checkText } from '../text/text.field.ts';

export interface LongTextOptions {
  /** Most characters; 50,000 unless told. */
  max?: number;
}

const most = (options: object) => (options as LongTextOptions).max ?? 50_000;

export const longTextType: FieldType<string> = {
  name: 'longText',
  label: { en: 'Long text', fr: 'Texte long' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text', isText: true }],
  parse: (value, { options }) => {
    const text = checkText(value, most(options));
    return text.replace(/\r\n?/g, '\n').trim();
  },
  isEmpty: (value) => value === '',
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: { ...textual, ...presence },
  toText: (value) => value,
  schema: ({ options }) => ({ type: 'string', maxLength: most(options) }),
  searchText: (value) => value,
  formula: (at) => ({ type: 'text', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, ['max']);
    const max = integerOption(given, 'max', 1, 1_000_000);
    return max === undefined ? {} : { max };
  },
};

/** Text of several lines. */
export function longText(options: FieldOptions & LongTextOptions): FieldDefinition {
  const { max, ...common } = options;
  return field(longTextType, common, { max });
}
