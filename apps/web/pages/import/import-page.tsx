import { useParams } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import classes from './import-page.module.css';

/** `/import` takes a file, `/import/<id>` shows how far one has come. */
export function ImportPage() {
  const say = useText();
  const { _splat: id = '' } = useParams({ strict: false }) as { _splat?: string };
  usePage({
    title: id ? say('import.one') : say('import.title'),
    crumbs: id ? [{ label: say('import.title'), to: '/import' }] : [],
  });
  return <div className={classes.page} />;
}
