/**
 * A row with more cells than headings, where whoever wrote the file forgot to quote text that holds the delimiter
 * ("12, rue des Bouchers"). Delimiters of a table have no space behind them, commas in a sentence have: when exactly as
 * many cells begin with a space as there are too many, those are taken for the rest of the cell before. Anything less
 * certain stays as it is. Gives the cells and which of them were joined.
 */
export function joinOverflow(
  cells: string[],
  width: number,
  delimiter: string,
): { cells: string[]; joined: number[] } | undefined {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const overflow = last + 1 - width;
  if (overflow <= 0) return undefined;
  const kept = cells.slice(0, last + 1);
  const continues = (cell: string, index: number) => index > 0 && /^ \S/.test(cell);
  if (kept.filter(continues).length !== overflow) return undefined;
  const whole: string[] = [];
  const joined: number[] = [];
  for (const [index, cell] of kept.entries()) {
    if (!continues(cell, index)) whole.push(cell);
    else {
      whole[whole.length - 1] += delimiter + cell;
      joined.push(whole.length - 1);
    }
  }
  return { cells: whole, joined: [...new Set(joined)] };
}
