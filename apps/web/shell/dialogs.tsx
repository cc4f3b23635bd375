import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { recordPath } from '#core/ui/records.ts';
import { MoreNavigation } from './more-navigation.tsx';
import { openDialog, useOpenDialog } from './open-dialog.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const CreateDialog = lazy(async () => {
  const [{ CreateDialog }] = await Promise.all([import('#core/views/create-dialog.tsx'), import('../work-texts.ts')]);
  return { default: CreateDialog };
});

const close = () => openDialog(null);

/** Dialogs that may open over any page. */
export function Dialogs() {
  const dialog = useOpenDialog();
  return (
    <>
      <ShortcutsDialog isOpen={dialog?.name === 'shortcuts'} onClose={close} />
      <MoreNavigation isOpen={dialog?.name === 'navigation'} onClose={close} />
      {dialog?.name === 'create' && <Create objectName={dialog.object} />}
    </>
  );
}

function Create({ objectName }: { objectName: string }) {
  const object = useFindObject(objectName);
  const navigate = useNavigate();
  if (!object) return null;
  return (
    <Suspense>
      <CreateDialog
        object={object}
        defaults={{}}
        opened
        onClose={close}
        onCreated={(record) => {
          close();
          void navigate({ to: recordPath(object.plural, record.id) });
        }}
      />
    </Suspense>
  );
}
