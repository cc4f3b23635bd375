import { ActionIcon } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { useActions } from '#core/ui/actions.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { late } from '#core/ui/late.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import type { AccessDialogProps } from './access-dialog.tsx';

const AccessDialog = late<AccessDialogProps>(() =>
  import('./access-dialog.tsx').then(({ AccessDialog }) => AccessDialog),
);

/** Opens who has access to the record, through what, and the sharing of it. */
export function AccessButton({ object, record }: { object: ObjectMetadata; record: RecordData }) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  useActions([{ id: 'record.access', label: say('record.access'), icon: 'share', run: () => setOpen(true) }]);
  return (
    <>
      <Tooltip label={say('record.access')}>
        <ActionIcon aria-label={say('record.access')} aria-haspopup="dialog" onClick={() => setOpen(true)} size={28}>
          <IconShare size={16} />
        </ActionIcon>
      </Tooltip>
      {isOpen && <AccessDialog object={object} record={record} onClose={() => setOpen(false)} />}
    </>
  );
}
