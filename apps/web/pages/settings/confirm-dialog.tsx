import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';

/** Asks before something that cannot be undone; everything else is done at once and can be taken back. */
export function ConfirmDialog({
  title,
  text,
  label,
  isOpen,
  onClose,
  onConfirm,
}: {
  title: string;
  text: string;
  /** Of the button that does it. */
  label: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
}) {
  const say = useText();
  const [isBusy, setBusy] = useState(false);
  async function confirm(): Promise<void> {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack>
        <Text>{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('common.cancel')}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void confirm()}>
            {label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
