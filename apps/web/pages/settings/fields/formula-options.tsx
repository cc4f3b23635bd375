import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { OptionsProps } from './field-kinds.ts';

const results = ['number', 'money', 'text', 'yesNo', 'date', 'dateTime'];

/** An expression over the record's other fields; clicking a field writes its name where the cursor is. */
export function FormulaOptions({ object, options, onChange, errorOf }: OptionsProps) {
  const say = useText();
  const { fields } = useObject(object);
  const area = useRef<HTMLTextAreaElement>(null);
  const expression = (options.expression as string | undefined) ?? '';

  function insert(key: string): void {
    const { selectionStart = expression.length, selectionEnd = expression.length } = area.current ?? {};
    onChange({ ...options, expression: expression.slice(0, selectionStart) + key + expression.slice(selectionEnd) });
    area.current?.focus();
  }

  return (
    <Stack gap="xs">
      <Textarea
        ref={area}
        label={say('settings.fields.options.expression')}
        description={say('settings.fields.options.expressionHelp')}
        value={expression}
        onChange={(event) => onChange({ ...options, expression: event.currentTarget.value })}
        error={errorOf('options.expression') ?? errorOf('options')}
        autosize
        minRows={2}
        required
        spellCheck={false}
        ff="monospace"
      />
      <div>
        <Text size="xs" c="dimmed">
          {say('settings.fields.options.fields')}
        </Text>
        <Group gap={4} mah={92} style={{ overflow: 'auto' }}>
          {fields
            .filter((field) => !field.isHidden && (field.canSort || field.canMeasure))
            .map((field) => (
              <Button key={field.key} variant="default" size="compact-xs" onClick={() => insert(field.key)}>
                {field.key}
              </Button>
            ))}
        </Group>
      </div>
      <Select
        label={say('settings.fields.options.result')}
        data={results.map((value) => ({ value, label: say(`settings.fields.results.${value}`) }))}
        value={options.result as string}
        onChange={(result) => onChange({ ...options, result })}
        allowDeselect={false}
        maw="14rem"
      />
    </Stack>
  );
}
