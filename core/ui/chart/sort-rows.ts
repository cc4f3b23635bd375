export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

type Value = string | number | null;

interface Sortable<Row> {
  id: string;
  toText: (row: Row) => Value;
  sortBy?: (row: Row) => Value;
}

/** Rows by a column; without one as they came. What is empty comes last either way. */
export function sortRows<Row>(
  rows: Row[],
  columns: Sortable<Row>[],
  sort: Sort | null,
  compare: (a: string, b: string) => number,
): Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!sort || !column) return rows;
  const readValue = column.sortBy ?? column.toText;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [readValue(a), readValue(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)));
  });
}
