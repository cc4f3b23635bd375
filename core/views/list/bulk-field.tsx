import { Button, Group, Stack, Input as Wrapper } from '@mantine/core';
import { useId } from 'react';
import type { FieldMetadata } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { leaveInput } from '#core/fields/reading.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useDraft } from './use-draft.ts';

/** One value for many records. */
export function BulkField({
  field,
  count,
  onApply,
}: {
  field: FieldMetadata;
  count: number;
  onApply: (value: unknown) => void;
}) {
  const say = useText();
  const id = useId();
  const draft = useDraft(null);
  const Input = inputOf(field).Input!;
  const label = say(field.label);

  async function apply() {
    await leaveInput();
    if (!draft.current().unreadable) onApply(draft.current().value);
  }

  return (
    <Stack gap="sm">
      <Wrapper.Wrapper label={label} id={id}>
        <Input
          field={field}
          id={id}
          label={label}
          value={draft.current().value as never}
          record={{ id: '', version: 0, ...draft.current().titles }}
          onChange={draft.change}
          onUnreadable={draft.refuse}
          place="form"
          autoFocus
        />
      </Wrapper.Wrapper>
      <Group justify="flex-end">
        <Button size="compact-sm" onClick={() => void apply()}>
          {draft.current().value === null ? say('bulk.empty', { count }) : say('bulk.apply', { count })}
        </Button>
      </Group>
    </Stack>
  );
}
