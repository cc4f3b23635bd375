import { Menu } from '@mantine/core';
import { hasDecimalComma } from '#core/fields/writer.ts';
import { apiBase } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { toQueryString } from '#core/ui/client/query-string.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ViewConfig } from '../state/view-config.ts';
import { ExportButton } from './tool-buttons.tsx';

const formats = ['csv', 'xlsx', 'jsonl'] as const;

/** Everything that the list finds, as a file: written by the server, so that nothing is left out for its size. */
export function ExportMenu({ object, config, q }: { object: ObjectMetadata; config: ViewConfig; q: string }) {
  const say = useText();
  const { locale } = useFormat();
  if (object.permissions.export === 'none') return null;
  const fields = config.columns.filter((column) => findField(object, column));
  const addressOf = (format: string) =>
    `${apiBase}/${object.plural}/export${toQueryString({
      format,
      // Lines of JSON are for programs, which want everything.
      ...(format === 'jsonl' ? {} : { fields }),
      filter: config.filter,
      sort: config.sort,
      q,
      // Where the comma is decimal, spreadsheets part their columns with semicolons.
      ...(format === 'csv' && hasDecimalComma(locale) ? { delimiter: 'semicolon' } : {}),
    })}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ExportButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('list.exportHint')}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(format)} download>
            {say(`list.export_${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
