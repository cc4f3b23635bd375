import { Alert, Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { isEditable } from '#core/fields/inputs.ts';
import { leaveInput } from '#core/fields/reading.ts';
import { type ApiProblem, api, isProblem } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { refreshObject } from '../data/cache.ts';
import { FormField } from '../form/form-field.tsx';
import { useRecordDraft } from '../form/use-record-draft.ts';
import { startDefaults } from './start-defaults.ts';
import classes from './timeline.module.css';

interface Props {
  activity: ObjectMetadata;
  about: ObjectMetadata;
  aboutId: string;
  onClose: () => void;
}

/** The few fields of a call, a note or a task. */
export function ComposerForm({ activity, about, aboutId, onClose }: Props) {
  const say = useText();
  const defaults = useMemo(
    () => ({ ...startDefaults(activity), regarding: { object: about.name, id: aboutId } }),
    [activity, about.name, aboutId],
  );
  const draft = useRecordDraft(activity, defaults);
  const latest = useRef(draft.record);
  latest.current = draft.record;
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | string | null>(null);
  const keys = [
    ...new Set([
      ...activity.presentation.quickCreate,
      ...activity.fields.filter((field) => field.isRequired && field.default === undefined).map(({ key }) => key),
    ]),
  ];
  const fields = keys
    .flatMap((key) => findField(activity, key) ?? [])
    .filter((field) => isEditable(field) && field.key !== 'regarding');

  async function save() {
    const unreadable = draft.unreadable();
    if (unreadable) return setProblem(unreadable);
    setSaving(true);
    setProblem(null);
    try {
      const { data } = await api.post<{ data: RecordData }>(`/${activity.plural}`, draft.valuesOf(latest.current));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['trail', about.name, aboutId] });
      void refreshObject(activity.name);
      // Next step and last contact are facts of the record itself.
      void queryClient.invalidateQueries({ queryKey: ['record', about.name, aboutId] });
      showToast({
        message: say('timeline.saved', { object: say(activity.label) }),
        undo: async () => {
          await api.delete(`/${activity.plural}/${data.id}`).catch(showProblem);
          await queryClient.invalidateQueries({ queryKey: ['trail', about.name, aboutId] });
        },
      });
    } catch (error) {
      if (isProblem(error) && error.errors.length > 0) setProblem(error);
      else showProblem(error);
    } finally {
      setSaving(false);
    }
  }

  async function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    await leaveInput();
    await save();
  }

  const unshown =
    problem instanceof Error ? problem.errors.filter(({ path }) => !keys.includes(path.split('.')[0]!)) : [];
  return (
    <form
      className={classes.composerBody}
      onSubmit={(event) => void submit(event)}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      {(typeof problem === 'string' || unshown.length > 0) && (
        <Alert color="red" mb="xs" role="alert">
          {typeof problem === 'string' ? problem : unshown.map(({ message }) => message).join(' ')}
        </Alert>
      )}
      <div className={classes.composerFields}>
        {fields.map((field, index) => (
          <FormField
            key={field.key}
            field={field}
            value={draft.record[field.key]}
            record={draft.record}
            autoFocus={index === 0}
            error={problem instanceof Error ? problem.messageFor(field.key) : undefined}
            onChange={draft.change}
            onUnreadable={draft.refuse}
          />
        ))}
      </div>
      <div className={classes.composerFoot}>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button type="submit" size="compact-sm" loading={isSaving}>
          {say('timeline.save', { object: say(activity.label).toLowerCase() })}
        </Button>
      </div>
    </form>
  );
}
