import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { useText } from '#core/ui/locale/text.ts';
import { isSameValue } from '../data/same-value.ts';
import { useDraft } from '../list/use-draft.ts';
import classes from './record.module.css';

interface Props {
  field: FieldMetadata;
  record: RecordData;
  onSave: (value: unknown, titles: Record<string, unknown>) => void;
  onLeave: () => void;
}

/** A field being changed on the record's page: saved when it is left or with Enter, put back with Escape. */
export function FieldEditor({ field, record, onSave, onLeave }: Props) {
  const say = useText();
  const module = inputOf(field);
  const Input = module.Input!;
  // Others may change the record meanwhile: what was typed was typed over what stood here when the editing began.
  const base = useRef({ before: record[field.key] ?? null, onSave });
  const { before } = base.current;
  const draft = useDraft(before);
  const isOver = useRef(false);

  function finish() {
    const { value, titles, isTouched, unreadable } = draft.current();
    if (isOver.current || unreadable) return;
    isOver.current = true;
    if (isTouched && !isSameValue(value, before)) base.current.onSave(value, titles);
    onLeave();
  }

  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      isOver.current = true;
      onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
  }

  function blur(event: FocusEvent<HTMLDivElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    const editor = event.currentTarget;
    // A list of options or a dialog of the input stands elsewhere in the page; focus there is still in the field.
    setTimeout(() => {
      const now = document.activeElement;
      if (
        !now ||
        now === document.body ||
        editor.contains(now) ||
        now.closest('[data-portal], [role="dialog"], [role="listbox"]')
      )
        return;
      finish();
    }, 80);
  }

  const isLine = module.editor === 'line';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of the input within.
    <div className={classes.editing} onKeyDownCapture={keyDown} onBlur={blur}>
      <Input
        field={field}
        value={draft.current().value as never}
        record={{ ...record, ...draft.current().titles }}
        label={say(field.label)}
        onChange={draft.change}
        onDone={finish}
        onUnreadable={draft.refuse}
        place="form"
        isRequired={field.isRequired}
        autoFocus
      />
      {!isLine && (
        <div className={classes.editingFoot}>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              isOver.current = true;
              onLeave();
            }}
          >
            {say('common.cancel')}
          </Button>
          <Button size="compact-sm" onClick={finish}>
            {say('common.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
