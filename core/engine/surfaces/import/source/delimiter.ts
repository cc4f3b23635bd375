import { CsvReader } from './csv-reader.ts';

/** Characters that stand between cells. */
export const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter under which the first rows have the same, and the largest, number of cells. The text may end in the
 * middle of a row.
 */
export function findDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(text: string, delimiter: string): number {
  let rows: string[][];
  try {
    rows = new CsvReader(delimiter).push(text.endsWith('\n') ? text : `${text}\n`).map(({ cells }) => cells);
  } catch {
    // Quotes that do not match under this delimiter may match under another one.
    return 0;
  }
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).slice(0, 200);
  const widths = filled.map((cells) => cells.length);
  const widest = Math.max(0, ...widths);
  if (widest < 2) return 0;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual, times] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  if (usual < 2) return 0.1;
  return (times / widths.length) * (1 + Math.min(usual, 50) / 10);
}
