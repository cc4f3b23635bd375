import { Button } from '@mantine/core';
import { IconPlus, IconShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsTable } from '../settings-table.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleRow } from './rule-row.tsx';
import { type SharingRuleRow, sharingRulesQuery } from './sharing-rules.ts';

/** Rules that open more than the default sharing does. */
export function SharingRules() {
  const say = useText();
  const { data: rules } = useQuery(sharingRulesQuery);
  const [editing, setEditing] = useState<SharingRuleRow | 'new' | null>(null);
  return (
    <SectionFrame
      title={say('sharing.rules.title')}
      lead={say('sharing.rules.lead')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {say('sharing.rules.new')}
        </Button>
      }
    >
      {rules?.length === 0 && (
        <EmptyState icon={IconShare} title={say('sharing.rules.empty')}>
          {say('sharing.rules.emptyHint')}
        </EmptyState>
      )}
      {rules && rules.length > 0 && (
        <SettingsTable
          label={say('sharing.rules.title')}
          columns={[
            { key: 'name', label: say('sharing.rules.name') },
            { key: 'with', label: say('sharing.rules.with'), width: '13rem' },
            { key: 'level', label: say('sharing.rules.level'), width: '8rem' },
            { key: 'opens', label: say('sharing.rules.opens'), width: '7rem' },
            { key: 'state', label: say('sharing.rules.state'), width: '8rem' },
            { key: 'actions', label: say('common.actions'), isHidden: true, width: '2.5rem' },
          ]}
        >
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onEdit={() => setEditing(rule)} />
          ))}
        </SettingsTable>
      )}
      {editing && <RuleDialog rule={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </SectionFrame>
  );
}
