import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { isEditable } from '#core/fields/inputs.ts';
import { leaveInput } from '#core/fields/reading.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Asked } from './ask-fields.tsx';
import { FormField } from './form-field.tsx';

export interface AskFieldsProps {
  object: ObjectMetadata;
  record: RecordData;
  asked: Asked;
  onCancel: () => void;
}

/** Asks for exactly what was missing. */
export function AskFieldsDialog({ object, record, asked, onCancel }: AskFieldsProps) {
  const say = useText();
  const [values, setValues] = useState<RecordData>({ ...record, ...asked.given });
  const [isSaving, setSaving] = useState(false);
  const changed = useRef<Record<string, unknown>>({});
  // What was asked once stays, also when the next refusal names something else.
  const keys = useRef<string[]>([]);
  for (const { path } of asked.problem.errors) {
    const key = path.split('.')[0]!;
    if (!keys.current.includes(key)) keys.current.push(key);
  }
  const fields = keys.current.flatMap((key) => {
    const field = findField(object, key);
    return field && isEditable(field) ? [field] : [];
  });
  const others = keys.current.filter((key) => !fields.some((field) => field.key === key) && !findField(object, key));
  const unaskable = asked.problem.errors.filter(({ path }) => {
    const field = findField(object, path.split('.')[0]!);
    return field && !isEditable(field);
  });

  function change(key: string, value: unknown, titles?: Record<string, unknown>) {
    changed.current = { ...changed.current, [key]: value };
    setValues((before) => ({ ...before, ...titles, [key]: value }));
  }

  async function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    await leaveInput();
    setSaving(true);
    await asked.submit(changed.current);
    setSaving(false);
  }

  return (
    <Modal opened onClose={onCancel} title={asked.title} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
        }}
      >
        <Stack gap="sm">
          {unaskable.length > 0 && <Alert color="red">{unaskable.map(({ message }) => message).join(' ')}</Alert>}
          {fields.map((field, index) => (
            <FormField
              key={field.key}
              field={{ ...field, isRequired: true }}
              value={values[field.key]}
              record={values}
              autoFocus={index === 0}
              error={
                values[field.key] === asked.given[field.key] || changed.current[field.key] === undefined
                  ? asked.problem.messageFor(field.key)
                  : undefined
              }
              onChange={change}
              onUnreadable={() => undefined}
            />
          ))}
          {others.map((key) => (
            <TextInput
              key={key}
              label={key}
              error={asked.problem.messageFor(key)}
              onChange={(event) => change(key, event.currentTarget.value)}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {say('common.cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {asked.title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
