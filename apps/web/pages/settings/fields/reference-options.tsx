import { Select } from '@mantine/core';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { OptionsProps } from './field-kinds.ts';

/** Which object the field points to. */
export function ReferenceOptions({ options, onChange, errorOf }: OptionsProps) {
  const say = useText();
  const { objects } = useMetadata();
  return (
    <Select
      label={say('settings.fields.options.to')}
      data={objects
        .filter((object) => object.name !== 'savedView')
        .map(({ name, label }) => ({ value: name, label: say(label) }))}
      value={(options.to as string | undefined) ?? null}
      onChange={(to) => onChange({ ...options, to })}
      error={errorOf('options.to') ?? errorOf('options')}
      searchable
      required
      nothingFoundMessage={say('common.none')}
    />
  );
}
