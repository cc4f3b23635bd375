import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ViewConfig } from '../state/view-config.ts';

/** Everything the list shows, as a spreadsheet; the server streams it, so nothing is left out for its size. */
export function ExportButton({ object, config, q }: { object: ObjectMetadata; config: ViewConfig; q: string }) {
  const say = useText();
  if (object.permissions.export === 'none') return null;
  const asked = new URLSearchParams({ format: 'csv', fields: config.columns.join(',') });
  if (config.filter) asked.set('filter', JSON.stringify(config.filter));
  if (config.sort.length > 0) asked.set('sort', config.sort.join(','));
  if (q) asked.set('q', q);
  return (
    <Tooltip label={say('list.export')}>
      <ActionIcon
        component="a"
        href={`/api/v1/${object.plural}/export?${asked}`}
        download
        variant="default"
        size={28}
        aria-label={say('list.export')}
      >
        <IconDownload size={15} />
      </ActionIcon>
    </Tooltip>
  );
}
