import { ActionIcon, Select } from '@mantine/core';
import { IconUser, IconUsersGroup, IconX } from '@tabler/icons-react';
import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { mayDo } from '../data/may-change.ts';
import classes from './access.module.css';
import { removeShare, type Share, saveShare } from './record-access.ts';

interface ShareRowProps {
  object: ObjectMetadata;
  record: RecordData;
  share: Share;
  mayShare: boolean;
}

/** One person or team: as what, how far and until when. */
export function ShareRow({ object, record, share, mayShare }: ShareRowProps) {
  const say = useText();
  const format = useFormat();
  const { title, granteeKind, level, until, role } = share;
  const Icon = granteeKind === 'team' ? IconUsersGroup : IconUser;
  const isOver = until !== null && Date.parse(until) < Date.now();
  const end =
    until === null ? undefined : say(isOver ? 'access.ended' : 'access.until', { date: format.dateTime(until) });

  async function run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      showProblem(error);
    }
  }

  const remove = () =>
    run(async () => {
      await removeShare(object, record.id, share.granteeId);
      showToast({
        message: say('access.removed', { name: title }),
        undo: () => run(() => saveShare(object, record.id, share)),
      });
    });

  return (
    <li>
      <div className={classes.person}>
        <Icon size={16} aria-hidden />
        <span className={classes.name}>
          <span dir="auto">{title}</span>
          <span className={classes.why}>
            {role && <span>{role}</span>}
            {end && <span>{end}</span>}
          </span>
        </span>
        {mayShare ? (
          <>
            <Select
              aria-label={say('access.levelOf', { name: title })}
              className={classes.levelChoice}
              data={[
                { value: 'read', label: say('access.levels.read') },
                // Nobody opens to others what is closed to themselves.
                { value: 'edit', label: say('access.levels.edit'), disabled: !mayDo(object, record, 'update') },
              ]}
              value={level}
              allowDeselect={false}
              onChange={(next) =>
                next && void run(() => saveShare(object, record.id, { ...share, level: next as Share['level'] }))
              }
            />
            <ActionIcon aria-label={say('access.remove', { name: title })} onClick={() => void remove()}>
              <IconX size={16} />
            </ActionIcon>
          </>
        ) : (
          <span className={classes.level}>{say(`access.levels.${level}`)}</span>
        )}
      </div>
    </li>
  );
}
