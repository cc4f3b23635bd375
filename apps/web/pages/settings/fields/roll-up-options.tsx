import { Select, SimpleGrid } from '@mantine/core';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { OptionsProps } from './field-kinds.ts';

const operations = ['count', 'sum', 'min', 'max'];

/** What is counted or added up: records of another object that point here by one of their fields. */
export function RollUpOptions({ object, options, onChange, errorOf }: OptionsProps) {
  const say = useText();
  const metadata = useMetadata();
  const sources = metadata.objects.flatMap((from) =>
    from.fields
      .filter((field) => field.options.to === object && !field.isSystem)
      .map((field) => ({
        value: `${from.name}.${field.key}`,
        label: `${say(from.pluralLabel)} · ${say(field.label)}`,
      })),
  );
  const from = findObject(metadata, String(options.from ?? ''));
  const source = options.from ? `${options.from}.${options.via}` : null;
  const isCount = options.operation === 'count';
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label={say('settings.fields.options.from')}
        data={sources}
        value={source}
        onChange={(value) => {
          const [name, via] = value?.split('.') ?? [];
          onChange({ operation: options.operation, from: name, via });
        }}
        error={errorOf('options.from') ?? errorOf('options.via') ?? errorOf('options')}
        searchable
        required
        nothingFoundMessage={say('common.none')}
      />
      <Select
        label={say('settings.fields.options.operation')}
        data={operations.map((value) => ({ value, label: say(`settings.fields.operations.${value}`) }))}
        value={options.operation as string}
        onChange={(operation) =>
          onChange({ ...options, operation, field: operation === 'count' ? undefined : options.field })
        }
        allowDeselect={false}
      />
      {!isCount && (
        <Select
          label={say('settings.fields.options.measured')}
          data={(from?.fields ?? [])
            .filter((field) => field.canMeasure)
            .map((field) => ({ value: field.key, label: say(field.label) }))}
          value={(options.field as string | undefined) ?? null}
          onChange={(field) => onChange({ ...options, field })}
          error={errorOf('options.field')}
          required
        />
      )}
    </SimpleGrid>
  );
}
