import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { useDestinations } from './destinations.ts';
import classes from './more-navigation.module.css';

/** Everywhere, on a phone. */
export function MoreNavigation({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useText();
  const { top, objects, bottom } = useDestinations();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      styles={{ content: { height: 'auto', maxHeight: '85dvh' } }}
      title={say('shell.navigation')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <ul className={classes.grid}>
        {[...top, ...objects, ...bottom].map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} className={classes.item} onClick={onClose}>
              <ObjectIcon icon={icon} size={22} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
