import { IconChevronDown } from '@tabler/icons-react';
import type { RecordData } from '#core/fields/input.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { keep, useKept } from '#core/ui/kept.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FieldRow } from './field-row.tsx';
import classes from './record.module.css';

const closed = keep<Record<string, boolean>>('rapport.closedSections', {});

/** What is known of the record, in the sections its definition gives. */
export function FieldSections({ object, record }: { object: ObjectMetadata; record: RecordData }) {
  const say = useText();
  const [isClosed, setClosed] = useKept(closed);
  const system = object.fields
    .filter((field) => field.isSystem && !field.isHidden && field.key !== 'id' && field.key !== 'version')
    .map(({ key }) => key);
  const sections = [
    ...object.presentation.sections.map(({ label, fields }) => ({ label: say(label), fields })),
    { label: say('record.system'), fields: system },
  ];
  return (
    <div className={classes.sections}>
      {sections.map(({ label, fields }, index) => {
        const key = `${object.name}.${index}`;
        const isOpen = !isClosed[key];
        const shown = fields
          .flatMap((name) => findField(object, name) ?? [])
          .filter((field) => !field.isHidden && !(field.isSystem && index < sections.length - 1));
        if (shown.length === 0) return null;
        return (
          <section key={key}>
            <h3 style={{ margin: 0 }}>
              <button
                type="button"
                className={classes.sectionHead}
                aria-expanded={isOpen}
                onClick={() => setClosed({ ...isClosed, [key]: isOpen })}
              >
                <IconChevronDown size={14} aria-hidden="true" />
                {label}
              </button>
            </h3>
            {isOpen && (
              <dl className={classes.fields}>
                {shown.map((field) => (
                  <FieldRow key={field.key} object={object} field={field} record={record} />
                ))}
              </dl>
            )}
          </section>
        );
      })}
    </div>
  );
}
