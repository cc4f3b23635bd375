import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCopy, IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../locale/format.ts';
import { useText } from '../locale/text.ts';
import { showToast } from '../toast.tsx';
import classes from './data-table.module.css';
import { saveText } from './save-text.ts';
import { type Sort, sortRows } from './sort-rows.ts';
import { type TextCell, writeCsv, writeTabbed } from './write-csv.ts';

export interface TableColumn<Row> {
  id: string;
  label: string;
  isNumber?: boolean;
  /** As spreadsheets take it. */
  toText: (row: Row) => TextCell;
  /** What it is sorted by where that is not its text; null comes last. */
  sortBy?: (row: Row) => string | number | null;
  render: (row: Row) => ReactNode;
  total?: ReactNode;
}

interface Props<Row> {
  caption: string;
  columns: TableColumn<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  fileName: string;
}

/** The figures behind a chart: sorted by any column, copied or saved for a spreadsheet. */
export function DataTable<Row>({ caption, columns, rows, keyOf, fileName }: Props<Row>) {
  const say = useText();
  const { compare } = useFormat();
  const [sort, setSort] = useState<Sort | null>(null);
  const sorted = sortRows(rows, columns, sort, compare);
  const hasTotals = columns.some(({ total }) => total !== undefined);
  const cells = () => [
    columns.map(({ label }) => label),
    ...sorted.map((row) => columns.map(({ toText }) => toText(row))),
  ];

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(writeTabbed(cells()));
    showToast({ message: say('common.copied') });
  }

  return (
    <div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.id} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ id, isNumber, render }, index) =>
                  index === 0 ? (
                    <th key={id} scope="row" className={classes.cell}>
                      {render(row)}
                    </th>
                  ) : (
                    <td key={id} className={classes.cell} data-number={isNumber || undefined}>
                      {render(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {hasTotals && (
            <tfoot>
              <tr>
                {columns.map(({ id, isNumber, total }, index) => (
                  <td key={id} className={`${classes.cell} ${classes.total}`} data-number={isNumber || undefined}>
                    {index === 0 ? say('chart.total') : total}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <Group gap="xs" mt="xs">
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconCopy size={14} />}
          onClick={() => void copy()}
        >
          {say('common.copy')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconDownload size={14} />}
          onClick={() => saveText(`${fileName}.csv`, writeCsv(cells()), 'text/csv')}
        >
          {say('chart.csv')}
        </Button>
      </Group>
    </div>
  );
}

interface HeadingProps<Row> {
  column: TableColumn<Row>;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** Up, down, and back to the order in which the rows came. */
function Heading<Row>({ column: { id, label, isNumber }, sort, onSort }: HeadingProps<Row>) {
  const isSorted = sort?.column === id;
  const first = isNumber ? 'descending' : 'ascending';
  const second = isNumber ? 'ascending' : 'descending';
  const next = !isSorted ? first : sort.direction === first ? second : null;
  const Arrow = isSorted && sort.direction === 'ascending' ? IconChevronUp : IconChevronDown;
  return (
    <th
      scope="col"
      className={classes.heading}
      data-number={isNumber || undefined}
      aria-sort={isSorted ? sort.direction : 'none'}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={isSorted || undefined}
        onClick={() => onSort(next && { column: id, direction: next })}
      >
        {label}
        <Arrow size={13} aria-hidden className={classes.arrow} />
      </UnstyledButton>
    </th>
  );
}
