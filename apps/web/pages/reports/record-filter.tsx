import { RecordCombobox } from '#core/fields/reference/record-combobox.tsx';
import { useSearchRecords } from '#core/fields/reference/search-records.ts';
import { targetOf, useTitles } from '#core/fields/reference/titles.ts';
import type { FieldMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './report-bar.module.css';

interface Props {
  field: FieldMetadata;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Narrows the report to one owner, team or pipeline. Where there is only one to choose, there is no choice to show. */
export function RecordFilter({ field, value, onChange }: Props) {
  const say = useText();
  const object = targetOf(field);
  const isMe = value === 'me';
  const titles = useTitles(object, value && !isMe ? [value] : []);
  const { matches, isLoading } = useSearchRecords(object, '', true);
  if (!value && (isLoading || matches.length < 2)) return null;
  const me = { id: 'me', object, title: say('fields.me') };
  const chosen = value ? (isMe ? me : (titles.get(value) ?? { id: value, object, title: '…' })) : null;
  return (
    <div className={classes.filter}>
      <RecordCombobox
        object={object}
        value={chosen}
        onChange={(record) => onChange(record?.id)}
        label={say(field.label)}
        placeholder={say(field.label)}
        first={object === 'user' ? [me] : []}
        isCleared
      />
    </div>
  );
}
