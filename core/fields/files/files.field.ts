import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { referencesTraits } from '../references/references.field.ts';

export const filesType: FieldType<string[]> = {
  ...referencesTraits,
  name: 'files',
  label: { en: 'Files', fr: 'Fichiers' },
  parseOptions: (given) => {
    refuseUnknown(given, ['to']);
    return { to: 'file' };
  },
};

/** Files, in order; their ids on the wire. */
export function files(options: FieldOptions): FieldDefinition {
  return field(filesType, options, { to: 'file' });
}
