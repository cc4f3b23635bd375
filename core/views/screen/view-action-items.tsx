import { Menu } from '@mantine/core';
import { IconDeviceFloppy, IconHome, IconPencil, IconPlus, IconRotate, IconStar, IconTrash } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import type { ViewState } from '../state/use-view-state.ts';
import type { ViewEditing } from './view-actions.tsx';

/** What can be done with the view shown, in the menu of the views. */
export function ViewActionItems({ state, editing }: { state: ViewState; editing: ViewEditing }) {
  const say = useText();
  const { view, isChanged } = state;
  const { canOverwrite } = editing;
  return (
    <>
      <Menu.Divider />
      {view && canOverwrite && isChanged && (
        <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={() => void editing.saveChanges()}>
          {say('views.save')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPlus size={15} />} onClick={editing.saveAs}>
        {say('views.saveAs')}
      </Menu.Item>
      {isChanged && (
        <Menu.Item leftSection={<IconRotate size={15} />} onClick={state.reset}>
          {say('views.reset')}
        </Menu.Item>
      )}
      {view && canOverwrite && (
        <>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={editing.rename}>
            {say('views.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconStar size={15} />} onClick={() => void editing.toggleFavourite()}>
            {say(view.isFavourite ? 'views.removeFavourite' : 'views.addFavourite')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHome size={15} />} onClick={() => void editing.toggleDefault()}>
            {say(view.isDefault ? 'views.noDefault' : 'views.makeDefault')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void editing.removeView()}>
            {say('views.delete')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
