import './assignment-texts.ts';
import '../../../work-texts.ts';
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Text as Words } from '#core/kit/text.ts';
import { findField, useObject } from '#core/ui/client/metadata.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { moveItem, Sortable } from '#core/ui/sortable.tsx';
import { problemSentence, showProblem } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { type AssignmentRule, type DryRun, dryRun, orderRules, rulesQuery } from './assignment-rules.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleRow } from './rule-row.tsx';

/** Which new work goes to whom: rules in order, for each kind of work, and what they would have done. */
export function AssignmentSection() {
  const say = useText();
  const object = useObject('assignmentRule');
  const kinds = (findField(object, 'object')?.options.options ?? []) as { value: string; label: Words }[];
  const [kind, setKind] = useState(kinds[0]?.value ?? 'lead');
  const [editing, setEditing] = useState<AssignmentRule | 'new' | null>(null);
  const [tried, setTried] = useState<DryRun | null>(null);
  const [isTrying, setTrying] = useState(false);
  const { data, error } = useQuery(rulesQuery);
  const rules = data
    ?.filter((rule) => rule.object === kind)
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  const label = say(kinds.find(({ value }) => value === kind)?.label);

  async function tryRules(): Promise<void> {
    setTrying(true);
    try {
      setTried(await dryRun(kind, rules ?? []));
    } catch (problem) {
      showProblem(problem);
    } finally {
      setTrying(false);
    }
  }

  return (
    <SectionFrame
      title={say('settings.assignment.title')}
      lead={say('assignmentSettings.lead')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {say('assignmentSettings.new')}
        </Button>
      }
    >
      <Group justify="space-between" mb="md">
        <SegmentedControl
          aria-label={say('assignmentSettings.kinds')}
          data={kinds.map(({ value, label: words }) => ({ value, label: say(words) }))}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setTried(null);
          }}
        />
        {rules?.some((rule) => rule.isActive) && (
          <Button
            variant="default"
            leftSection={<IconFlask size={16} aria-hidden />}
            loading={isTrying}
            onClick={() => void tryRules()}
          >
            {say('assignmentSettings.try')}
          </Button>
        )}
      </Group>
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {!rules && !error && <PageLoading />}
      {rules?.length === 0 && (
        <EmptyState title={say('assignmentSettings.empty')}>{say('assignmentSettings.emptyHelp')}</EmptyState>
      )}
      {rules && rules.length > 0 && (
        <Sortable
          items={rules}
          label={say('assignmentSettings.rulesFor', { kind: label })}
          nameOf={(rule) => rule.name}
          onMove={(from, to) => void orderRules(moveItem(rules, from, to)).catch(showProblem)}
        >
          {(rule) => <RuleRow rule={rule} onEdit={() => setEditing(rule)} />}
        </Sortable>
      )}
      {tried && <DryRunResult result={tried} object={kind} />}
      {editing && (
        <RuleDialog
          rule={editing === 'new' ? undefined : editing}
          kind={kind}
          others={rules ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </SectionFrame>
  );
}
