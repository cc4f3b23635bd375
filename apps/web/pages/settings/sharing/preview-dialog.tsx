import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showProblem, showToast } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { CountChange } from './count-change.tsx';
import classes from './sharing.module.css';
import { type PreviewedObject, previewSharing, type SharingSettings, saveSharing } from './sharing.ts';
import { changedPeople } from './sharing-draft.ts';

interface PreviewDialogProps {
  changes: SharingSettings;
  onClose: () => void;
  onApplied: () => void;
}

/** Who would read and edit how much, before anything is changed. */
export function PreviewDialog({ changes, onClose, onApplied }: PreviewDialogProps) {
  const say = useText();
  const [isApplying, setApplying] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['sharing', 'preview', changes],
    queryFn: () => previewSharing(changes),
    // Records come and go: what is looked at twice is counted twice.
    gcTime: 0,
  });
  const changed = data && changedPeople(data.data);

  async function apply(): Promise<void> {
    setApplying(true);
    try {
      await saveSharing(changes);
      showToast({ message: say('sharing.saved') });
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
      size="lg"
      title={say('sharing.previewTitle')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack>
        <Text c="dimmed">{say('sharing.previewLead')}</Text>
        {error && <Alert color="red">{problemSentence(error)}</Alert>}
        {!data && !error && (
          <>
            <Text role="status">{say('sharing.working')}</Text>
            <PageLoading />
          </>
        )}
        {changed?.length === 0 && <Text>{say('sharing.previewNone')}</Text>}
        {data && data.leftOut > 0 && <Text>{say('sharing.leftOut', { count: data.leftOut })}</Text>}
        {changed?.map((one) => (
          <PreviewOfObject key={one.object} preview={one} />
        ))}
        <Group justify="flex-end" className={classes.dialogBar}>
          <Button variant="default" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button loading={isApplying} disabled={!data} onClick={() => void apply()}>
            {say('sharing.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function PreviewOfObject({ preview: { object: name, people } }: { preview: PreviewedObject }) {
  const say = useText();
  const object = useFindObject(name);
  const losing = people.filter(({ read, update }) => read[1] < read[0] || update[1] < update[0]).length;
  const gaining = people.filter(({ read, update }) => read[1] > read[0] || update[1] > update[0]).length;
  const label = object ? say(object.pluralLabel) : name;
  return (
    <section>
      <Title order={3}>{label}</Title>
      <Text size="xs" c="dimmed" mb={4}>
        {[
          losing > 0 && say('sharing.loses', { count: losing }),
          gaining > 0 && say('sharing.gains', { count: gaining }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <table className={classes.preview} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say('sharing.person')}</th>
            <th scope="col">{say('sharing.mayRead')}</th>
            <th scope="col">{say('sharing.mayEdit')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, title, read, update }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td>
                <CountChange counts={read} />
              </td>
              <td>
                <CountChange counts={update} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
