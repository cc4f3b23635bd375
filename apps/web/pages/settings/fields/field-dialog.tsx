import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { FieldMetadata, ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FieldForm } from './field-form.tsx';
import { type FieldKind, kindOf } from './field-kinds.ts';
import { KindPicker } from './kind-picker.tsx';

interface FieldDialogProps {
  object: ObjectMetadata;
  /** Absent: a new one. */
  field: FieldMetadata | undefined;
  onClose: () => void;
}

/** First what kind of field, then what that kind wants to know. The kind of a field never changes. */
export function FieldDialog({ object, field, onClose }: FieldDialogProps) {
  const say = useText();
  const [kind, setKind] = useState<FieldKind | undefined>(field ? kindOf(field.type) : undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={field ? say(field.label) : say('settings.fields.newFor', { objects: say(object.pluralLabel) })}
      closeOnClickOutside={!kind}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {kind ? (
        <FieldForm
          key={kind.type}
          object={object}
          field={field}
          kind={kind}
          onBack={field ? undefined : () => setKind(undefined)}
          onClose={onClose}
        />
      ) : (
        <KindPicker onPick={setKind} />
      )}
    </Modal>
  );
}
