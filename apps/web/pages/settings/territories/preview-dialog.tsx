import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showProblem, showToast } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import sharing from '../sharing/sharing.module.css';
import { PreviewTables } from './preview-tables.tsx';
import { applyRealignment, type Proposed, previewTerritories, refreshTerritories } from './territories.ts';

interface PreviewDialogProps {
  draft: Proposed[];
  names: Map<string, string>;
  onClose: () => void;
  onApplied: () => void;
}

/** What the changes would move and open, then applying them at once or on a day. */
export function PreviewDialog({ draft, names, onClose, onApplied }: PreviewDialogProps) {
  const say = useText();
  const format = useFormat();
  const today = new Date().toISOString().slice(0, 10);
  const [name, setName] = useState(say('territories.defaultName', { day: format.date(today) }));
  const [effectiveOn, setEffectiveOn] = useState('');
  const [isApplying, setApplying] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['territories', 'preview', draft, effectiveOn],
    queryFn: () => previewTerritories(draft, effectiveOn || null),
    // Records come and go: what is looked at twice is counted twice.
    gcTime: 0,
    retry: false,
  });
  const isLater = effectiveOn > today;

  async function apply(): Promise<void> {
    setApplying(true);
    try {
      const body = { name, territories: draft, effectiveOn: effectiveOn || null };
      const { data: made } = await api.post<{ data: { id: string } }>('/realignments', body);
      const { status, operation } = await applyRealignment(made.id);
      showToast({
        message:
          status === 'scheduled'
            ? say('territories.scheduled', { day: format.date(effectiveOn) })
            : say('territories.applied'),
        ...(operation && {
          undo: async () => {
            await api.post(`/operations/${operation}/undo`).catch(showProblem);
            await refreshTerritories();
          },
        }),
      });
      onApplied();
      onClose();
    } catch (problem) {
      showProblem(problem);
    } finally {
      setApplying(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('territories.previewTitle')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack>
        <Text c="dimmed">{say('territories.previewLead')}</Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={say('territories.realignmentName')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={say('territories.effectiveOn')}
            description={say('territories.effectiveHelp')}
            inputWrapperOrder={['label', 'input', 'description']}
            min={today}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.currentTarget.value)}
          />
        </SimpleGrid>
        {error && <Alert color="red">{problemSentence(error)}</Alert>}
        {!data && !error && (
          <>
            <Text role="status">{say('territories.counting')}</Text>
            <PageLoading />
          </>
        )}
        {data && <PreviewTables preview={data} names={names} />}
        <Group justify="flex-end" className={sharing.dialogBar}>
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button loading={isApplying} disabled={!data || !name.trim()} onClick={() => void apply()}>
            {say(isLater ? 'territories.schedule' : 'territories.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
