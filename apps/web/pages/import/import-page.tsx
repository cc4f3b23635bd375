import './import-texts.ts';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fetchAhead } from '#core/ui/ahead.ts';
import { late } from '#core/ui/late.tsx';
import classes from './import-page.module.css';
import { StartScreen } from './start/start-screen.tsx';

const ImportScreen = late<{ id: string }>(() =>
  import('./one/import-screen.tsx').then(({ ImportScreen }) => ImportScreen),
);

/** `/import` takes a file, `/import/<id>` shows how far one has come. */
export function ImportPage() {
  const { _splat: id = '' } = useParams({ strict: false }) as { _splat?: string };
  useEffect(() => fetchAhead(ImportScreen.load), []);
  return <div className={classes.page}>{id ? <ImportScreen key={id} id={id} /> : <StartScreen />}</div>;
}
