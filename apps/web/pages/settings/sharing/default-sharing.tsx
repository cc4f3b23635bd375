import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { useGovernedObjects } from '../roles/governed-objects.ts';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsTable } from '../settings-table.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import classes from './sharing.module.css';
import { type SharingSettings, sharingQuery } from './sharing.ts';
import { changedSharing, independentBranches, oneOffice } from './sharing-draft.ts';
import { SharingRowView } from './sharing-row.tsx';

/** Who sees and edits the records of each object, in words. Nothing is applied before it has been shown to whom. */
export function DefaultSharing() {
  const say = useText();
  const { objects } = useMetadata();
  const { data: rows, error } = useQuery(sharingQuery);
  const [draft, setDraft] = useState<SharingSettings>({});
  const [isPreviewing, setPreviewing] = useState(false);
  const governed = useGovernedObjects();
  const ownObjects = new Set(objects.filter(({ isCustom }) => isCustom).map(({ name }) => name));
  const shown = governed.flatMap((object) => {
    const row = rows?.find((one) => one.object === object.name);
    return row ? [{ object, row }] : [];
  });
  const changes = rows ? changedSharing(rows, draft) : {};
  const count = Object.keys(changes).length;

  return (
    <SectionFrame
      title={say('sharing.title')}
      lead={say('sharing.lead')}
      action={
        rows && (
          <Menu position="bottom-end" width={300}>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {say('sharing.presets')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDraft(oneOffice(rows))}>
                <Text fw={500}>{say('sharing.preset.oneOffice')}</Text>
                <Text size="xs" c="dimmed">
                  {say('sharing.preset.oneOfficeHelp')}
                </Text>
              </Menu.Item>
              <Menu.Item onClick={() => setDraft(independentBranches(rows, ownObjects))}>
                <Text fw={500}>{say('sharing.preset.branches')}</Text>
                <Text size="xs" c="dimmed">
                  {say('sharing.preset.branchesHelp')}
                </Text>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {!rows && !error && <PageLoading />}
      {rows && (
        <SettingsTable
          label={say('sharing.title')}
          columns={[
            { key: 'object', label: say('sharing.object') },
            { key: 'base', label: say('sharing.base'), width: '15rem' },
            { key: 'follows', label: say('sharing.follows'), width: '13rem' },
          ]}
        >
          {shown.map(({ object, row }) => (
            <SharingRowView
              key={object.name}
              object={object}
              row={row}
              value={draft[object.name] ?? row}
              isChanged={object.name in changes}
              onChange={(next) => setDraft({ ...draft, [object.name]: next })}
            />
          ))}
        </SettingsTable>
      )}
      {count > 0 && (
        <div className={classes.saveBar}>
          <Text flex={1} role="status">
            {say('sharing.unsaved', { count })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => setDraft({})}>
              {say('sharing.discard')}
            </Button>
            <Button onClick={() => setPreviewing(true)}>{say('sharing.preview')}</Button>
          </Group>
        </div>
      )}
      {isPreviewing && (
        <PreviewDialog changes={changes} onClose={() => setPreviewing(false)} onApplied={() => setDraft({})} />
      )}
    </SectionFrame>
  );
}
