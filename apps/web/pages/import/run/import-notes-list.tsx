import { IconInfoCircle } from '@tabler/icons-react';
import { findField, findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportNotes } from '../imports.ts';
import classes from './run.module.css';

const mostNamed = 5;

/** What an import does, or did, beside its rows: records made because rows name them, words taken for others. */
export function ImportNotesList({ object: name, notes }: { object: string; notes: ImportNotes }) {
  const say = useText();
  const format = useFormat();
  const metadata = useMetadata();
  const object = findObject(metadata, name);
  const fieldName = (path: string) => say((object && findField(object, path.split('.')[0]!))?.label) || path;
  const some = (words: string[]) =>
    words.length > mostNamed ? `${words.slice(0, mostNamed).join(', ')}…` : words.join(', ');
  const sum = (tally: Record<string, number>) => Object.values(tally).reduce((total, count) => total + count, 0);

  const created = Object.entries(notes.created).map(([to, { count, names }]) => {
    const made = findObject(metadata, to);
    const what = made ? say(count === 1 ? made.label : made.pluralLabel) : to;
    return {
      key: `created ${to}`,
      text: say('import.note.created', { n: format.number(count), what }),
      words: some(names),
    };
  });
  const byField = (['newChoices', 'similar', 'joined', 'left'] as const).flatMap((kind) =>
    Object.entries(notes[kind] ?? {}).map(([field, tally]) => ({
      key: `${kind} ${field}`,
      text: say(`import.note.${kind}`, { field: fieldName(field), count: sum(tally), n: format.number(sum(tally)) }),
      words: some(Object.keys(tally)),
    })),
  );
  const unsettled = notes.unsettled.map(({ row, field, words }) => ({
    key: `unsettled ${row} ${field}`,
    text: say('import.note.unsettled', { row: format.number(row), field: fieldName(field) }),
    words,
  }));
  const all = [...created, ...byField, ...unsettled.slice(0, mostNamed)];
  if (all.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label={say('import.notes')}>
      {all.map(({ key, text, words }) => (
        <li key={key}>
          <IconInfoCircle size={16} aria-hidden />
          <span>
            {text} <span className={classes.words}>{words}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
