import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { openDialog, useOpenDialog } from '../shell/open-dialog.ts';
import { PaletteBody } from './palette-body.tsx';

const close = () => openDialog(null);

/** One place to find any record, go to any page and do anything: it opens at once, so it has no transition. */
export function Palette() {
  const say = useText();
  const isWanted = useOpenDialog()?.name === 'palette';
  const [isOpen, setOpen] = useState(false);
  // It remembers what had the focus when it goes from closed to open, also when it has only now been fetched.
  useEffect(() => setOpen(isWanted), [isWanted]);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      padding={0}
      size={640}
      yOffset="12dvh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius="lg" aria-label={say('shell.palette')}>
        <PaletteBody onClose={close} />
      </Modal.Content>
    </Modal.Root>
  );
}
