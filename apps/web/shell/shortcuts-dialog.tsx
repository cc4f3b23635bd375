import { Modal, ScrollArea } from '@mantine/core';
import { useOfferedActions } from '#core/ui/actions.ts';
import { Keys } from '#core/ui/keys.tsx';
import { useText } from '#core/ui/locale/text.ts';
import classes from './shortcuts-dialog.module.css';

/** Every shortcut of the page at hand, since it lists what is offered. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useText();
  const actions = useOfferedActions().filter((action) => action.keys);
  const groups = new Map<string, typeof actions>();
  for (const action of actions) {
    const group = action.group ?? say('shell.onThisPage');
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={say('shell.shortcuts')}
      size="lg"
      scrollAreaComponent={ScrollArea.Autosize}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <div className={classes.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>{group}</h3>
            <dl className={classes.list}>
              {members.map((action) => (
                <div key={action.id} className={classes.row}>
                  <dt>{action.label}</dt>
                  <dd className={classes.keys}>
                    <Keys keys={action.keys!} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
