import { describe, expect, it } from 'vitest';
import { sortRows } from './sort-rows.ts';
import { writeCsv, writeTabbed } from './write-csv.ts';

describe('a table that leaves the screen', () => {
  it('keeps numbers as programs read them and quotes what would break a line', () => {
    const rows = [
      ['Owner', 'Value (EUR)', 'Deals'],
      ['Dupont, "Jo"', '-1234.50', 3],
      [null, null, 0],
    ];
    expect(writeCsv(rows)).toBe('\uFEFFOwner,Value (EUR),Deals\r\n"Dupont, ""Jo""",-1234.50,3\r\n,,0\r\n');
  });

  it('disarms names that a spreadsheet would run, but no negative amount', () => {
    expect(writeCsv([['=cmd()', '+33 1', '@x', '-a', '-12', '-0.5']])).toBe(
      "\uFEFF'=cmd(),'+33 1,'@x,'-a,-12,-0.5\r\n",
    );
    expect(writeTabbed([['=a\tb', 'c\nd']])).toBe("'=a b\tc d");
  });
});

describe('sorting a table', () => {
  const columns = [
    { id: 'name', toText: ({ name }: Row) => name },
    { id: 'value', toText: ({ value }: Row) => value },
  ];
  interface Row {
    name: string;
    value: number | null;
  }
  const rows: Row[] = [
    { name: 'b', value: null },
    { name: 'É', value: 10 },
    { name: 'a', value: 9 },
  ];
  const compare = new Intl.Collator('en').compare;
  const names = (sort: Parameters<typeof sortRows>[2]) =>
    sortRows(rows, columns, sort, compare).map(({ name }) => name);

  it('orders names as people do and numbers by size, and leaves what is empty at the end', () => {
    expect(names(null)).toEqual(['b', 'É', 'a']);
    expect(names({ column: 'name', direction: 'ascending' })).toEqual(['a', 'b', 'É']);
    expect(names({ column: 'value', direction: 'ascending' })).toEqual(['a', 'É', 'b']);
    expect(names({ column: 'value', direction: 'descending' })).toEqual(['É', 'a', 'b']);
  });
});
