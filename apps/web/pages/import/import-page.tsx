import { useParams } from '@tanstack/react-router';
import classes from './import-page.module.css';
import { ImportScreen } from './one/import-screen.tsx';
import { StartScreen } from './start/start-screen.tsx';

/** `/import` takes a file, `/import/<id>` shows how far one has come. */
export function ImportPage() {
  const { _splat: id = '' } = useParams({ strict: false }) as { _splat?: string };
  return <div className={classes.page}>{id ? <ImportScreen key={id} id={id} /> : <StartScreen />}</div>;
}
