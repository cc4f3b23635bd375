import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { referencesTraits } from '../references/references.field.ts';

export const tagsType: FieldType<string[]> = {
  ...referencesTraits,
  name: 'tags',
  label: { en: 'Tags', fr: 'Étiquettes' },
  parseOptions: (given) => {
    refuseUnknown(given, ['to']);
    return { to: 'tag' };
  },
};

/** Tags; their ids on the wire. */
export function tags(options: FieldOptions): FieldDefinition {
  return field(tagsType, options, { to: 'tag' });
}
