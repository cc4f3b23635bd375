import { useState } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { late } from '#core/ui/late.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { type SavedView, useViewActions } from '../state/saved-views.ts';
import type { ViewState } from '../state/use-view-state.ts';
import type { SaveViewDialogProps } from './save-view-dialog.tsx';

const SaveViewDialog = late<SaveViewDialogProps>(() =>
  import('./save-view-dialog.tsx').then(({ SaveViewDialog }) => SaveViewDialog),
);

export type ViewEditing = ReturnType<typeof useViewEditing>;

/** What can be done with the view shown, and the dialog for it. */
export function useViewEditing(object: ObjectMetadata, state: ViewState) {
  const say = useText();
  const { user } = useSession();
  const { canSave, create, update, remove, restore } = useViewActions(object);
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null);
  const { view, views, config } = state;
  const isMine = view !== undefined && view.ownerId === user.id;

  const guard = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      showProblem(error);
    }
  };

  const saveChanges = () =>
    guard(async () => {
      await update(view!, { config });
      state.reset();
      showToast({ message: say('views.savedToast', { name: view!.name }) });
    });

  const makeDefault = (chosen: SavedView, isDefault: boolean) =>
    guard(async () => {
      for (const other of views)
        if (other.isDefault && other.ownerId === user.id && other.id !== chosen.id)
          await update(other, { isDefault: false });
      await update(chosen, { isDefault });
    });

  const removeView = () =>
    guard(async () => {
      const removed = view!;
      await remove(removed);
      state.chooseView(null);
      showToast({ message: say('record.deleted', { title: removed.name }), undo: () => guard(() => restore(removed)) });
    });

  const element = dialog && (
    <SaveViewDialog
      view={dialog === 'rename' ? view : undefined}
      onClose={() => setDialog(null)}
      onSave={({ name, isShared }) =>
        guard(async () => {
          if (dialog === 'rename') await update(view!, { name, isShared });
          else {
            const made = await create({ name, isShared, config });
            state.chooseView(made.id);
            showToast({ message: say('views.savedToast', { name }) });
          }
          setDialog(null);
        })
      }
    />
  );

  return {
    element,
    canSave,
    canOverwrite: isMine,
    saveChanges,
    saveAs: () => setDialog('new'),
    rename: () => setDialog('rename'),
    toggleFavourite: () => guard(() => update(view!, { isFavourite: !view!.isFavourite })),
    toggleDefault: () => makeDefault(view!, !view!.isDefault),
    removeView,
  };
}
