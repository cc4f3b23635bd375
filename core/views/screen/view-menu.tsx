import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLock, IconStarFilled, IconUsers } from '@tabler/icons-react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import type { SavedView } from '../state/saved-views.ts';
import type { ViewState } from '../state/use-view-state.ts';
import classes from './screen.module.css';

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

/** The page's name, which is that of the view shown, and the way to the others. */
export function ViewMenu({
  object,
  state,
  actions,
}: {
  object: ObjectMetadata;
  state: ViewState;
  actions: React.ReactNode;
}) {
  const say = useText();
  const { views, view, chooseView, isChanged } = state;
  const all = say('views.all', { objects: say(object.pluralLabel).toLowerCase() });
  const favourites = views.filter(({ isFavourite }) => isFavourite);
  const others = views.filter(({ isFavourite }) => !isFavourite);
  return (
    <Menu position="bottom-start" width={280} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.viewButton}>
          <ObjectIcon
            icon={object.presentation.icon}
            {...(object.presentation.color ? { color: object.presentation.color } : {})}
          />
          <h2 className={classes.viewName} dir="auto">
            {view?.name ?? say(object.pluralLabel)}
          </h2>
          {isChanged && (
            <span
              className={classes.changed}
              role="img"
              aria-label={say('views.changed')}
              title={say('views.changed')}
            />
          )}
          <IconChevronDown size={14} />
        </UnstyledButton>
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
        {actions}
      </Menu.Dropdown>
    </Menu>
  );
}
