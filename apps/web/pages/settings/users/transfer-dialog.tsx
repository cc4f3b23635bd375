import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showProblem } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { previewTransfer, transferRecords } from './transfer.ts';
import type { UserRow } from './users.ts';

const nobody = 'nobody';

interface TransferDialogProps {
  user: UserRow;
  users: UserRow[];
  onClose: () => void;
}

/** Hands over what somebody owns, when they leave or change their work: shown first, undone as one. */
export function TransferDialog({ user, users, onClose }: TransferDialogProps) {
  const say = useText();
  const format = useFormat();
  const metadata = useMetadata();
  const [to, setTo] = useState<string | null>(null);
  const [kept, setKept] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);
  const { data: objects, error } = useQuery({
    queryKey: ['records', 'user', 'transfer', user.id],
    queryFn: () => previewTransfer(user.id, null),
    gcTime: 0,
  });
  const chosen = (objects ?? []).filter(({ object, count }) => count > 0 && !kept.includes(object));
  const total = chosen.reduce((sum, { count }) => sum + count, 0);

  async function start(): Promise<void> {
    setSending(true);
    try {
      const receiver = users.find(({ id }) => id === to) ?? null;
      await transferRecords(
        user,
        receiver,
        chosen.map(({ object }) => object),
        total,
      );
      onClose();
    } catch (problem) {
      showProblem(problem);
    } finally {
      setSending(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say('settings.users.transfer.title', { name: user.name })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack>
        <Select
          label={say('settings.users.transfer.to')}
          placeholder={say('settings.users.transfer.choose')}
          data={[
            ...users
              .filter(({ id, status }) => id !== user.id && status !== 'inactive')
              .map(({ id, name }) => ({ value: id, label: name })),
            { value: nobody, label: say('settings.users.transfer.nobody') },
          ]}
          value={to}
          onChange={setTo}
          searchable
          limit={50}
          nothingFoundMessage={say('common.none')}
          data-autofocus
        />
        {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
        {!objects && !error && <PageLoading />}
        {objects?.length === 0 && <Text c="dimmed">{say('settings.users.transfer.nothing')}</Text>}
        {objects && objects.length > 0 && (
          <Checkbox.Group
            label={say('settings.users.transfer.what')}
            value={chosen.map(({ object }) => object)}
            onChange={(next) => setKept(objects.map(({ object }) => object).filter((object) => !next.includes(object)))}
          >
            <Stack gap="xs" mt={4}>
              {objects.map(({ object: name, count }) => {
                const object = findObject(metadata, name);
                return (
                  <Checkbox
                    key={name}
                    value={name}
                    label={`${object ? say(object.pluralLabel) : name} · ${format.number(count)}`}
                  />
                );
              })}
            </Stack>
          </Checkbox.Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button loading={isSending} disabled={to === null || total === 0} onClick={() => void start()}>
            {say('settings.users.transfer.start', { count: total, number: format.number(total) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
