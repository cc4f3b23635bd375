import { Fieldset, Select, SimpleGrid, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldKind } from './field-kinds.ts';

/** What every field says about itself, whatever its type. */
export interface Marks {
  required: boolean;
  unique: boolean;
  indexed: boolean;
  sensitive: boolean;
  customerFacing: boolean;
  personal: 'work' | 'private' | null;
}

export function toMarks(field: FieldMetadata | undefined): Marks {
  return {
    required: field?.isRequired ?? false,
    unique: field?.isUnique ?? false,
    indexed: field?.isIndexed ?? false,
    sensitive: field?.isSensitive ?? false,
    customerFacing: field?.isCustomerFacing ?? false,
    personal: field?.personal ?? null,
  };
}

interface FieldMarksProps {
  kind: FieldKind;
  marks: Marks;
  onChange: (changes: Partial<Marks>) => void;
  errorOf: (path: string) => string | undefined;
  /** Why it is asked; belongs beside what it says about people. */
  purpose: ReactNode;
}

const computed = new Set(['required', 'unique']);

export function FieldMarks({ kind, marks, onChange, errorOf, purpose }: FieldMarksProps) {
  const say = useText();
  const isComputed = kind.group === 'computed';
  const names = (['required', 'unique', 'indexed', 'customerFacing', 'sensitive'] as const).filter(
    (name) => !isComputed || !(computed.has(name) || name === 'indexed'),
  );
  return (
    <Fieldset legend={say('settings.fields.about')} variant="unstyled">
      <SimpleGrid cols={{ base: 1, xs: 2 }} mb="md">
        {names.map((name) => (
          <Switch
            key={name}
            label={say(`settings.fields.marks.${name}`)}
            description={say(`settings.fields.marksHelp.${name}`)}
            checked={marks[name]}
            error={errorOf(name)}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={say('settings.fields.personal')}
          data={[
            { value: 'no', label: say('settings.fields.personalNo') },
            { value: 'work', label: say('settings.fields.personalWork') },
            { value: 'private', label: say('settings.fields.personalPrivate') },
          ]}
          value={marks.personal ?? 'no'}
          allowDeselect={false}
          onChange={(value) => onChange({ personal: value === 'no' ? null : (value as 'work' | 'private') })}
        />
        {purpose}
      </SimpleGrid>
    </Fieldset>
  );
}
