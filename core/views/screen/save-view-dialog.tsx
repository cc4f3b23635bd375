import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import type { SavedView } from '../state/saved-views.ts';

export interface SaveViewDialogProps {
  view: SavedView | undefined;
  onClose: () => void;
  onSave: (values: { name: string; isShared: boolean }) => Promise<void>;
}

/** Name of a view, and who may use it. */
export function SaveViewDialog({ view, onClose, onSave }: SaveViewDialogProps) {
  const say = useText();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isSaving, setSaving] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(view ? 'views.edit' : 'views.saveAs')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (!name.trim()) return;
          setSaving(true);
          await onSave({ name: name.trim(), isShared });
          setSaving(false);
        }}
      >
        <Stack>
          <TextInput
            label={say('views.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={100}
            required
            data-autofocus
          />
          <Radio.Group
            label={say('views.whoSees')}
            value={isShared ? 'shared' : 'private'}
            onChange={(value) => setShared(value === 'shared')}
          >
            <Stack gap="xs" mt={4}>
              <Radio value="private" label={say('views.onlyMe')} />
              <Radio value="shared" label={say('views.everyone')} />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('common.cancel')}
            </Button>
            <Button type="submit" loading={isSaving} disabled={!name.trim()}>
              {say('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
