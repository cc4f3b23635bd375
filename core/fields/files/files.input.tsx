import { Anchor } from '@mantine/core';
import { apiBase } from '#core/ui/client/api.ts';
import classes from '../input.module.css';
import { type CellProps, defineInput } from '../input.ts';
import { ReferenceFilterValue } from '../reference/reference-filter-value.tsx';
import { expandedTitles, expandName, useTitles } from '../reference/titles.ts';

export function useNames({ value, field, record }: Pick<CellProps<string[]>, 'value' | 'field' | 'record'>) {
  const expanded = expandedTitles(field, record);
  const titles = useTitles(
    'file',
    value.filter((id) => !expanded.some((title) => title.id === id)),
  );
  return (id: string) => (expanded.find((title) => title.id === id) ?? titles.get(id))?.title ?? '…';
}

function FilesCell({ value, field, record, form }: CellProps<string[]>) {
  const nameOf = useNames({ value, field, record });
  if (form === 'line') return <span className={classes.line}>{value.map(nameOf).join(', ')}</span>;
  return (
    <span className={classes.rows}>
      {value.map((id) => (
        <Anchor key={id} size="sm" href={`${apiBase}/files/${id}/content`} download>
          {nameOf(id)}
        </Anchor>
      ))}
    </span>
  );
}

export default defineInput<string[]>({
  Cell: FilesCell,
  FilterValue: ReferenceFilterValue,
  firstOperator: 'notEmpty',
  editor: 'panel',
  width: 180,
  isWide: true,
  toText: (value, field, _writer, record) =>
    expandedTitles(field, record)
      .map(({ title }) => title)
      .join(', ') || String(value.length),
  expands: (field) => [expandName(field)],
});
