import type { FileRow } from '../source/csv-reader.ts';
import type { Heading } from '../source/data-rows.ts';
import { wordsOf } from './read-cell.ts';

/** A column as its first rows show it. */
export interface ColumnSample {
  name: string;
  index: number;
  /** Different words in it, in the order they come, at most a hundred. */
  distinct: string[];
  /** Rows of the sample in which it says something. */
  filled: number;
  rows: number;
}

const mostDistinct = 100;

export function sampleColumns(headings: Heading[], rows: FileRow[], nullWords: string[]): ColumnSample[] {
  return headings.map(({ name, index }) => {
    const distinct = new Set<string>();
    let filled = 0;
    for (const { cells } of rows) {
      const words = wordsOf(cells[index] ?? '', nullWords);
      if (words === '') continue;
      filled += 1;
      if (distinct.size < mostDistinct) distinct.add(words);
    }
    return { name, index, distinct: [...distinct], filled, rows: rows.length };
  });
}
