import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { api, isProblem } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import type { ViewConfig } from '../state/view-config.ts';

interface Export {
  id: string;
  status?: string;
  url?: string;
}

/** Everything the list shows, as a spreadsheet; the server writes it, so nothing is left out for its size. */
export function ExportButton({ object, config, q }: { object: ObjectMetadata; config: ViewConfig; q: string }) {
  const say = useText();
  const [isRunning, setRunning] = useState(false);
  if (object.permissions.export === 'none') return null;

  async function run() {
    setRunning(true);
    try {
      const body = {
        object: object.name,
        format: 'csv',
        fields: config.columns,
        filter: config.filter,
        sort: config.sort,
        ...(q ? { q } : {}),
      };
      const answer = await api.post<{ data: Export } | Export>('/exports', body);
      const made = 'data' in answer ? answer.data : answer;
      if (made.url) window.location.assign(made.url);
      else showToast({ message: say('list.exporting') });
    } catch (error) {
      if (isProblem(error) && error.status === 404) showToast({ message: say('list.noExport'), kind: 'problem' });
      else showProblem(error);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Tooltip label={say('list.export')}>
      <ActionIcon
        variant="default"
        size={28}
        loading={isRunning}
        onClick={() => void run()}
        aria-label={say('list.export')}
      >
        <IconDownload size={15} />
      </ActionIcon>
    </Tooltip>
  );
}
