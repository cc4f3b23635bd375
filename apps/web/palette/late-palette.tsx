import { useEffect, useState } from 'react';
import { fetchAhead } from '#core/ui/ahead.ts';
import { late } from '#core/ui/late.tsx';
import { useOpenDialog } from '../shell/open-dialog.ts';

const Palette = late(() => import('./palette.tsx').then(({ Palette }) => Palette));

/** The palette, which is there, closed, as soon as it has been fetched. */
export function LatePalette() {
  const isOpen = useOpenDialog()?.name === 'palette';
  const [isFetched, setFetched] = useState(false);
  useEffect(() => fetchAhead(() => Palette.load().then(() => setFetched(true))), []);
  return (isOpen || isFetched) && <Palette />;
}
