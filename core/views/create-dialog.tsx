import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { type ObjectMetadata, useFindObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { CreateForm } from './form/create-form.tsx';

export interface CreateDialogProps {
  object: ObjectMetadata | string;
  defaults?: Record<string, unknown> | undefined;
  opened: boolean;
  onClose: () => void;
  onCreated?: ((record: RecordData) => void) | undefined;
}

const nothing: Record<string, unknown> = {};

/** A new record of any object. */
export function CreateDialog({
  object: given,
  defaults = nothing,
  opened: isWanted,
  onClose,
  onCreated,
}: CreateDialogProps) {
  const say = useText();
  const object = useFindObject(typeof given === 'string' ? given : given.name);
  const isNarrow = useMediaQuery('(max-width: 40em)') ?? false;
  const [isTouched, setTouched] = useState(false);
  const [opened, setOpened] = useState(false);
  // It remembers what had the focus when it goes from closed to open, also when it has only now been fetched.
  useEffect(() => setOpened(isWanted), [isWanted]);
  if (!object) return null;
  return (
    <Modal
      opened={opened}
      onClose={() => {
        setTouched(false);
        onClose();
      }}
      title={say('form.new', { object: say(object.label).toLowerCase() })}
      size={620}
      fullScreen={isNarrow}
      // A click beside the dialog must not throw away what was written.
      closeOnClickOutside={!isTouched}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <CreateForm
        object={object}
        defaults={defaults}
        canRepeat={!isNarrow}
        onTouched={setTouched}
        onClose={() => {
          setTouched(false);
          onClose();
        }}
        onCreated={(record) => onCreated?.(record)}
      />
    </Modal>
  );
}
