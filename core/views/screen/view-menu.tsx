import { Menu } from '@mantine/core';
import { IconCheck, IconLock, IconStarFilled, IconUsers } from '@tabler/icons-react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { SavedView } from '../state/saved-views.ts';
import type { ViewState } from '../state/use-view-state.ts';
import classes from './screen.module.css';
import { ViewActionItems } from './view-action-items.tsx';
import type { ViewEditing } from './view-actions.tsx';
import { ViewButton } from './view-button.tsx';

function ViewItem({ view, isChosen, onChoose }: { view: SavedView; isChosen: boolean; onChoose: () => void }) {
  const say = useText();
  const Kind = view.isShared ? IconUsers : IconLock;
  return (
    <Menu.Item
      onClick={onChoose}
      leftSection={<Kind size={14} aria-label={say(view.isShared ? 'views.shared' : 'views.private')} role="img" />}
      rightSection={
        isChosen ? (
          <IconCheck size={14} aria-label={say('views.chosen')} role="img" />
        ) : view.isFavourite ? (
          <IconStarFilled size={12} aria-label={say('views.favourite')} role="img" />
        ) : null
      }
    >
      <span dir="auto">{view.name}</span>
      {view.isDefault && <span className={classes.faint}> · {say('views.default')}</span>}
    </Menu.Item>
  );
}

/** The way to the other views. */
export function ViewMenu({
  object,
  state,
  editing,
}: {
  object: ObjectMetadata;
  state: ViewState;
  editing: ViewEditing;
}) {
  const say = useText();
  const { views, view, chooseView } = state;
  const all = say('views.all', { objects: say(object.pluralLabel).toLowerCase() });
  const favourites = views.filter(({ isFavourite }) => isFavourite);
  const others = views.filter(({ isFavourite }) => !isFavourite);
  return (
    <Menu position="bottom-start" width={280} withinPortal>
      <Menu.Target>
        <ViewButton object={object} state={state} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => chooseView(null)} rightSection={view ? null : <IconCheck size={14} />}>
          {all}
        </Menu.Item>
        {favourites.length > 0 && <Menu.Label>{say('views.favourites')}</Menu.Label>}
        {favourites.map((one) => (
          <ViewItem key={one.id} view={one} isChosen={one.id === view?.id} onChoose={() => chooseView(one.id)} />
        ))}
        {others.length > 0 && <Menu.Label>{say('views.saved')}</Menu.Label>}
        {others.map((one) => (
          <ViewItem key={one.id} view={one} isChosen={one.id === view?.id} onChoose={() => chooseView(one.id)} />
        ))}
        {editing.canSave && <ViewActionItems state={state} editing={editing} />}
      </Menu.Dropdown>
    </Menu>
  );
}
