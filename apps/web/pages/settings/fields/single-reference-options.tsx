import { Select } from '@mantine/core';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { OptionsProps } from './field-kinds.ts';
import { ReferenceOptions } from './reference-options.tsx';

/** Which object the field points to, and what the other record's deletion means here. */
export function SingleReferenceOptions(props: OptionsProps) {
  const say = useText();
  const { object, options, onChange, errorOf } = props;
  const isSetup = useMetadata().objects.find(({ name }) => name === object)?.isSetup;
  const fates = isSetup ? (['clear', 'refuse'] as const) : (['clear', 'refuse', 'cascade'] as const);
  return (
    <>
      <ReferenceOptions {...props} />
      <Select
        label={say('settings.fields.options.onDelete')}
        data={fates.map((value) => ({ value, label: say(`settings.fields.options.${value}`) }))}
        value={(options.onDelete as string | undefined) ?? 'clear'}
        allowDeselect={false}
        onChange={(onDelete) => onChange({ ...options, onDelete })}
        error={errorOf('options.onDelete')}
      />
    </>
  );
}
