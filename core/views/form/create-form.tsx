import { Alert, Button, Checkbox } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { isEditable } from '#core/fields/inputs.ts';
import { leaveInput } from '#core/fields/reading.ts';
import { type ApiProblem, api, isProblem } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showToast } from '#core/ui/toast.tsx';
import { titleOf } from '../data/paths.ts';
import { Duplicates } from './duplicates.tsx';
import classes from './form.module.css';
import { FormField } from './form-field.tsx';
import { useRecordDraft } from './use-record-draft.ts';

interface Props {
  object: ObjectMetadata;
  defaults: Record<string, unknown>;
  onClose: () => void;
  onCreated: (record: RecordData) => void;
  /** Another of the same kind may follow. */
  canRepeat: boolean;
  onTouched: (isTouched: boolean) => void;
}

function shortFields(object: ObjectMetadata, defaults: Record<string, unknown>): string[] {
  const required = object.fields
    .filter((field) => field.isRequired && isEditable(field) && field.default === undefined)
    .map(({ key }) => key);
  const given = Object.keys(defaults).filter((key) => findField(object, key));
  return [...new Set([...object.presentation.quickCreate, ...required, ...given])];
}

/** Asks for what a record needs, or for everything it can hold. */
export function CreateForm({ object, defaults, onClose, onCreated, canRepeat, onTouched }: Props) {
  const say = useText();
  const draft = useRecordDraft(object, defaults);
  const [isFull, setFull] = useState(false);
  const [isRepeated, setRepeated] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(draft.record);
  latest.current = draft.record;
  const [round, setRound] = useState(0);
  const short = shortFields(object, defaults);
  const sections = isFull
    ? object.presentation.sections.map(({ label, fields }) => ({ label: say(label), fields }))
    : [{ label: '', fields: short }];
  const shown = sections
    .map((section) => ({
      ...section,
      fields: section.fields
        .flatMap((key) => findField(object, key) ?? [])
        .filter((field) => isEditable(field) && !field.isHidden),
    }))
    .filter(({ fields }) => fields.length > 0);
  const errorOf = (key: string) => (problem instanceof Error ? problem.messageFor(key) : undefined);
  const visible = new Set(shown.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const elsewhere =
    problem instanceof Error ? problem.errors.filter(({ path }) => !visible.has(path.split('.')[0]!)) : [];

  /** What is wrong with a field is said beneath it, and not a second time above. */
  function sentenceOf(): string | undefined {
    if (typeof problem === 'string') return problem;
    if (elsewhere.length > 0) return elsewhere.map(({ message }) => message).join(' ');
    return problem?.errors.length === 0 ? problemSentence(problem) : undefined;
  }
  const sentence = sentenceOf();

  async function save(values: Record<string, unknown>, options: { allowDuplicates?: boolean } = {}) {
    setSaving(true);
    setProblem(null);
    try {
      const params = options.allowDuplicates ? { duplicates: 'allow' } : undefined;
      const { data } = await api.post<{ data: RecordData }>(`/${object.plural}`, values, { params });
      const title = titleOf(object, data);
      if (isRepeated) {
        showToast({ message: say('form.created', { title }) });
        draft.reset();
        setRound((count) => count + 1);
      } else {
        showToast({ message: say('form.created', { title }) });
        onClose();
      }
      onCreated(data);
    } catch (error) {
      setProblem(isProblem(error) ? error : problemSentence(error));
      const missing = isProblem(error) && error.errors.some(({ path }) => !visible.has(path.split('.')[0]!));
      if (missing) setFull(true);
      // The first input that is wrong is where the person has to go on.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } finally {
      setSaving(false);
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    await leaveInput();
    const unreadable = draft.unreadable();
    if (unreadable) setProblem(unreadable);
    else await save(draft.valuesOf(latest.current));
  }
  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
      key={round}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
      }}
    >
      {isProblem(problem, 'duplicate') ? (
        <Duplicates
          object={object}
          problem={problem}
          isSaving={isSaving}
          onIgnore={() => void save(draft.valuesOf(draft.record), { allowDuplicates: true })}
          onOpen={onClose}
        />
      ) : (
        sentence && (
          <Alert color="red" mb="sm" role="alert">
            {sentence}
          </Alert>
        )
      )}
      {shown.map((section, index) => (
        <section key={section.label || index}>
          {section.label && <h3 className={classes.section}>{section.label}</h3>}
          <div className={classes.fields}>
            {section.fields.map((field, position) => (
              <FormField
                key={field.key}
                field={field}
                value={draft.record[field.key]}
                record={draft.record}
                error={errorOf(field.key)}
                autoFocus={index === 0 && position === 0}
                onChange={(key, value, titles) => {
                  onTouched(true);
                  draft.change(key, value, titles);
                }}
                onUnreadable={draft.refuse}
              />
            ))}
          </div>
        </section>
      ))}
      <div className={classes.foot}>
        <Button variant="subtle" size="compact-sm" onClick={() => setFull(!isFull)}>
          {say(isFull ? 'form.fewer' : 'form.all')}
        </Button>
        <span className={classes.spring} />
        {canRepeat && (
          <Checkbox
            size="xs"
            label={say('form.another')}
            checked={isRepeated}
            onChange={(event) => setRepeated(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button type="submit" loading={isSaving}>
          {say('common.create')}
        </Button>
      </div>
    </form>
  );
}
