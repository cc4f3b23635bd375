import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { forgetAllRecords } from '#core/ui/recent.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';

/** Takes out every record the sample brought, in one click; what the company added stays. */
export function SampleData() {
  const say = useText();
  const [isBusy, setBusy] = useState(false);
  async function remove(): Promise<void> {
    setBusy(true);
    try {
      await api.delete('/workspace/sample-data');
      forgetAllRecords();
      showToast({ message: say('settings.company.sampleRemoved') });
      await queryClient.invalidateQueries();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconTrash size={16} aria-hidden />}
      loading={isBusy}
      onClick={() => void remove()}
    >
      {say('settings.company.sampleRemove')}
    </Button>
  );
}
