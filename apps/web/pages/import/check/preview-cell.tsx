import { useText } from '#core/ui/locale/text.ts';
import type { PreviewRow } from '../imports.ts';
import classes from './preview-table.module.css';

/** What a cell becomes, and what stands in the file where that is something else: `technology ← technolgy`. */
export function PreviewCell({ cell }: { cell: PreviewRow['cells'][string] | undefined }) {
  const say = useText();
  if (!cell) return null;
  const { words, becomes } = cell;
  if (becomes === undefined) return words;
  // An amount with its currency, a country by its full name: nothing that has to be pointed out.
  if (becomes.toLowerCase().includes(words.toLowerCase())) return becomes;
  return (
    <>
      {becomes}{' '}
      <span className={classes.words}>
        <span role="img" aria-label={say('import.insteadOf')}>
          ←
        </span>{' '}
        {words}
      </span>
    </>
  );
}
