import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldMetadata } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './history.module.css';

export type Changes = Record<string, [before: unknown, after: unknown]>;

function Value({ field, value, isOld }: { field: FieldMetadata; value: unknown; isOld?: boolean }) {
  const say = useText();
  if (isBlank(value)) return <span className={classes.blank}>{say('record.emptyValue')}</span>;
  const { Cell } = inputOf(field);
  return (
    <span className={isOld ? classes.old : classes.value}>
      <Cell value={value} field={field} form="line" />
    </span>
  );
}

/** What was changed, field by field: before → after. */
export function ChangedFields({ object, changes, most }: { object: ObjectMetadata; changes: Changes; most?: number }) {
  const say = useText();
  const [isAll, setAll] = useState(false);
  const entries = Object.entries(changes).flatMap(([key, [before, after]]) => {
    const field = findField(object, key);
    // Fields that are gone, and those nobody typed (who, when), say nothing here.
    return field && !field.isHidden && !field.isSystem && !(isBlank(before) && isBlank(after))
      ? [{ field, before, after }]
      : [];
  });
  const shown = isAll || most === undefined ? entries : entries.slice(0, most);
  return (
    <ul className={classes.changes}>
      {shown.map(({ field, before, after }) => (
        <li key={field.key}>
          <span className={classes.field}>{say(field.label)}</span>
          {!isBlank(before) && (
            <>
              <Value field={field} value={before} isOld />
              <IconArrowRight size={13} className={classes.arrow} role="img" aria-label={say('history.to')} />
            </>
          )}
          <Value field={field} value={after} />
        </li>
      ))}
      {shown.length < entries.length && (
        <li>
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            {say('history.more', { count: entries.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
