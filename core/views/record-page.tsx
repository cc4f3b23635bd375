import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { loadTyping } from '#core/fields/late-typing.tsx';
import { fetchAhead } from '#core/ui/ahead.ts';
import { useObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { listPath } from '#core/ui/records.ts';
import { titleOf } from './data/paths.ts';
import { recordQuery } from './data/queries.ts';
import { loadCreateDialog } from './late-create-dialog.tsx';
import { RecordDialogs } from './record/record-dialogs.tsx';
import { expansionsOf, RecordScreen } from './record/record-screen.tsx';

/** One record at an address of its own. */
export function RecordPage({ plural, id }: { plural: string; id: string }) {
  const object = useObject(plural);
  const say = useText();
  const navigate = useNavigate();
  const { data } = useQuery(recordQuery(object, id, expansionsOf(object)));
  usePage({
    title: data ? titleOf(object, data) || say(object.label) : say(object.label),
    crumbs: [{ label: say(object.pluralLabel), to: listPath(plural) }],
  });
  useEffect(() => {
    fetchAhead(loadTyping);
    fetchAhead(loadCreateDialog);
  }, []);
  return (
    <>
      <RecordScreen object={object} id={id} place="page" onGone={() => void navigate({ to: listPath(plural) })} />
      <RecordDialogs />
    </>
  );
}
