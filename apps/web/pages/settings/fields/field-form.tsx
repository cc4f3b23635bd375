import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';
import { type FieldMetadata, metadataQuery, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { completeWords, WordsInput } from '#core/ui/words-input.tsx';
import { nameOfWords } from '../name-of-words.ts';
import { readChoices, writeChoices } from './choices.ts';
import type { FieldKind } from './field-kinds.ts';
import { FieldMarks, type Marks, toMarks } from './field-marks.tsx';

interface FieldFormProps {
  object: ObjectMetadata;
  field: FieldMetadata | undefined;
  kind: FieldKind;
  onBack: (() => void) | undefined;
  onClose: () => void;
}

export interface FieldValues extends Marks {
  label: Text;
  key: string;
  help: Text;
  purpose: Text;
  options: Record<string, unknown>;
}

const blank: Text = { en: '', fr: '' };

/** What was emptied is sent as null: the API keeps what it is not told about. */
function toBody({ label, key: _key, help, purpose, options, ...marks }: FieldValues) {
  const words = (text: Text) => (completeWords(text).en ? completeWords(text) : null);
  return {
    ...marks,
    label: completeWords(label),
    help: words(help),
    purpose: words(purpose),
    options: 'options' in options ? { ...options, options: writeChoices(readChoices(options)) } : options,
  };
}

export function FieldForm({ object, field, kind, onBack, onClose }: FieldFormProps) {
  const say = useText();
  const form = useFormState<FieldValues>(
    {
      label: field?.label ?? blank,
      key: '',
      help: field?.help ?? blank,
      purpose: field?.purpose ?? blank,
      options: field?.options ?? kind.initial ?? {},
      ...toMarks(field),
    },
    async (values) => {
      const body = toBody(values);
      if (field) await api.patch(`/fields/${field.id}`, body);
      else await api.post('/fields', { ...body, object: object.name, type: kind.type, key: values.key || undefined });
      await queryClient.invalidateQueries({ queryKey: metadataQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['records', object.name] });
      showToast({ message: say('common.saved') });
      onClose();
    },
  );
  const { values, set, errorOf } = form;
  const key = nameOfWords(completeWords(values.label).en);
  const { Options } = kind;
  return (
    <form onSubmit={form.submit}>
      <Stack>
        <FormProblem sentence={form.sentence} />
        <WordsInput
          label={say('settings.fields.label')}
          value={values.label}
          onChange={(label) => set('label', label)}
          error={errorOf('label')}
          isRequired
          autoFocus
        />
        {Options && (
          <Options
            object={object.name}
            options={values.options}
            onChange={(options) => set('options', options)}
            errorOf={(path) => errorOf(path as 'options')}
          />
        )}
        <WordsInput
          label={say('settings.fields.help')}
          description={say('settings.fields.helpHelp')}
          value={values.help}
          onChange={(help) => set('help', help)}
          error={errorOf('help')}
        />
        <FieldMarks
          kind={kind}
          marks={values}
          onChange={(marks) => form.setValues({ ...values, ...marks })}
          errorOf={(path) => errorOf(path as 'indexed')}
          purpose={
            <WordsInput
              label={say('settings.fields.purpose')}
              description={say('settings.fields.purposeHelp')}
              value={values.purpose}
              onChange={(purpose) => set('purpose', purpose)}
              error={errorOf('purpose')}
            />
          }
        />
        {!field && (
          <TextInput
            {...form.text('key')}
            label={say('settings.fields.key')}
            description={say('settings.fields.keyHelp')}
            placeholder={key}
          />
        )}
        <Group justify="space-between">
          {onBack ? (
            <Button variant="subtle" onClick={onBack}>
              {say('common.back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={form.isSending}>
            {say(field ? 'common.save' : 'common.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
