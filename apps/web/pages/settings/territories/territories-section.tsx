import './territories-texts.ts';
import { Button, Group, Text } from '@mantine/core';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { SectionFrame } from '../section-frame.tsx';
import classes from '../sharing/sharing.module.css';
import { PreviewDialog } from './preview-dialog.tsx';
import { RealignmentsList } from './realignments-list.tsx';
import { holdingsQuery, type Proposed, type TerritoryDraft, territoriesQuery } from './territories.ts';
import { TerritoryDialog } from './territory-dialog.tsx';
import { treeOf, withChange, withoutTerritory } from './territory-draft.ts';
import { TerritoryMap } from './territory-map.tsx';
import { TerritoryTree } from './territory-tree.tsx';

const blank = (parentId: string | null): TerritoryDraft => ({
  id: crypto.randomUUID(),
  ...{ name: '', parentId, managerId: null, people: [], color: null, rules: [], from: null, until: null },
});

/** The tree of territories. Changes are collected, shown with what they move, and applied together. */
export function TerritoriesSection() {
  const say = useText();
  const { data: rows, error } = useQuery(territoriesQuery);
  const [draft, setDraft] = useState<Proposed[]>([]);
  const [editing, setEditing] = useState<TerritoryDraft | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);
  const stamp = rows?.map(({ id, appliedAt }) => `${id}${appliedAt}`).join() ?? '';
  const { data: holdings } = useQuery({ ...holdingsQuery(stamp), enabled: rows !== undefined && rows.length > 0 });
  const tree = rows ? treeOf(rows, draft) : [];
  return (
    <div data-wide>
      <SectionFrame
        title={say('territories.title')}
        lead={say('territories.lead')}
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing(blank(null))}>
            {say('territories.new')}
          </Button>
        }
      >
        {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
        {!rows && !error && <PageLoading />}
        {rows && tree.length === 0 && (
          <EmptyState icon={IconMapPin} title={say('territories.empty')}>
            {say('territories.emptyHint')}
          </EmptyState>
        )}
        {rows && tree.length > 0 && (
          <TerritoryTree
            tree={tree}
            holdings={holdings}
            onEdit={setEditing}
            onAddWithin={(parentId) => setEditing(blank(parentId))}
            onRemove={(id) => setDraft(withoutTerritory(rows, draft, id))}
          />
        )}
        {draft.length > 0 && (
          <div className={classes.saveBar}>
            <Text flex={1} role="status">
              {say('territories.unsaved', { count: draft.length })}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={() => setDraft([])}>
                {say('territories.discard')}
              </Button>
              <Button onClick={() => setPreviewing(true)}>{say('territories.preview')}</Button>
            </Group>
          </div>
        )}
      </SectionFrame>
      {rows && holdings && holdings.length > 0 && <TerritoryMap rows={rows} holdings={holdings} />}
      <RealignmentsList />
      {editing && (
        <TerritoryDialog
          territory={editing}
          tree={tree}
          onClose={() => setEditing(null)}
          onKeep={(next) => {
            setDraft(withChange(draft, next));
            setEditing(null);
          }}
        />
      )}
      {isPreviewing && (
        <PreviewDialog
          draft={draft}
          names={
            new Map([...(rows ?? []), ...tree.map(({ territory }) => territory)].map(({ id, name }) => [id, name]))
          }
          onClose={() => setPreviewing(false)}
          onApplied={() => setDraft([])}
        />
      )}
    </div>
  );
}
