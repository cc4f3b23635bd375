import { Checkbox } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { editRecord } from '../data/edit-record.ts';
import { mayChange } from '../data/may-change.ts';
import { FieldHelp } from '../form/field-help.tsx';
import { FieldEditor } from './field-editor.tsx';
import classes from './record.module.css';

interface Props {
  object: ObjectMetadata;
  field: FieldMetadata;
  record: RecordData;
}

/** One field of the record: read, and changed where it stands. */
export function FieldRow({ object, field, record }: Props) {
  const say = useText();
  const [isEditing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const module = inputOf(field);
  const value = record[field.key];
  const label = say(field.label);
  const canEdit = mayChange(object, field, record, useSession().user.id);
  const { Cell } = module;

  // Back to where the editing began, unless the person went on elsewhere.
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) pencil.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  function clickValue(event: MouseEvent) {
    if (!canEdit || (event.target as HTMLElement).closest('a, button, input')) return;
    if (!document.getSelection()?.isCollapsed) return;
    setEditing(true);
  }

  const isWide = isEditing ? module.isWide : module.readsWide && !isBlank(value);
  return (
    <div className={classes.row} data-wide={isWide || undefined}>
      <dt>
        {label}
        <FieldHelp field={field} />
      </dt>
      <dd>
        {isEditing ? (
          <FieldEditor
            field={field}
            record={record}
            onLeave={() => setEditing(false)}
            onSave={(next, titles) => void editRecord(object, record, { changes: { [field.key]: next }, titles })}
          />
        ) : module.editor === 'toggle' && canEdit ? (
          <div className={classes.value}>
            <Checkbox
              size="xs"
              checked={value === true}
              aria-label={label}
              onChange={(event) =>
                void editRecord(object, record, { changes: { [field.key]: event.currentTarget.checked } })
              }
            />
          </div>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; the button within is the keyboard's.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            className={classes.value}
            data-editable={canEdit || undefined}
            data-align={module.align}
            onClick={clickValue}
          >
            {isBlank(value) ? (
              <span className={classes.blank}>{canEdit ? say('record.add') : '–'}</span>
            ) : (
              <Cell value={value} field={field} record={record} form="block" />
            )}
            {canEdit && (
              <button
                ref={pencil}
                type="button"
                className={classes.edit}
                aria-label={say('record.editField', { field: label })}
                onClick={() => setEditing(true)}
              >
                <IconPencil size={14} />
              </button>
            )}
          </div>
        )}
      </dd>
    </div>
  );
}
