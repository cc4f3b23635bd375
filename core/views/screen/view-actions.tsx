import { Menu } from '@mantine/core';
import { IconDeviceFloppy, IconHome, IconPencil, IconPlus, IconRotate, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { type SavedView, useViewActions } from '../state/saved-views.ts';
import type { ViewState } from '../state/use-view-state.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

/** What can be done with the view shown: its lines of the menu, its button in the bar, and its dialog. */
export function useViewEditing(object: ObjectMetadata, state: ViewState) {
  const say = useText();
  const { user } = useSession();
  const { canSave, create, update, remove, restore } = useViewActions(object);
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null);
  const { view, views, config, isChanged } = state;
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

  const items = canSave && (
    <>
      <Menu.Divider />
      {view && isMine && isChanged && (
        <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={() => void saveChanges()}>
          {say('views.save')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => setDialog('new')}>
        {say('views.saveAs')}
      </Menu.Item>
      {isChanged && (
        <Menu.Item leftSection={<IconRotate size={15} />} onClick={state.reset}>
          {say('views.reset')}
        </Menu.Item>
      )}
      {view && isMine && (
        <>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog('rename')}>
            {say('views.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconStar size={15} />}
            onClick={() => void guard(() => update(view, { isFavourite: !view.isFavourite }))}
          >
            {say(view.isFavourite ? 'views.removeFavourite' : 'views.addFavourite')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHome size={15} />} onClick={() => void makeDefault(view, !view.isDefault)}>
            {say(view.isDefault ? 'views.noDefault' : 'views.makeDefault')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void removeView()}>
            {say('views.delete')}
          </Menu.Item>
        </>
      )}
    </>
  );

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
    items,
    element,
    canSave,
    canOverwrite: view !== undefined && isMine,
    saveChanges,
    saveAs: () => setDialog('new'),
  };
}
