import { ChoicePill } from '../choice/choice-pill.tsx';
import classes from '../input.module.css';
import { type CellProps, defineInput } from '../input.ts';
import { findByTitle } from '../reference/find-by-title.ts';
import { ReferenceFilterValue } from '../reference/reference-filter-value.tsx';
import { expandedTitles, expandName } from '../reference/titles.ts';
import { useTags } from './tag-pills.tsx';

function TagsCell({ value, form }: CellProps<string[]>) {
  const tags = useTags();
  return (
    <span className={classes.pills} data-form={form}>
      {value.map((id) => (
        <ChoicePill key={id} label={tags.get(id)?.name ?? '…'} color={tags.get(id)?.color} />
      ))}
    </span>
  );
}

export default defineInput<string[]>({
  Cell: TagsCell,
  FilterValue: ReferenceFilterValue,
  firstOperator: 'containsAny',
  editor: 'panel',
  width: 180,
  toText: (value, field, _writer, record) =>
    expandedTitles(field, record)
      .map(({ title }) => title)
      .join(', ') || value.join(', '),
  fromText: async (text) => {
    const names = text
      .split(/[;,]/)
      .map((name) => name.trim())
      .filter(Boolean);
    return names.length === 0 ? null : Promise.all(names.map((name) => findByTitle('tag', name)));
  },
  expands: (field) => [expandName(field)],
});
