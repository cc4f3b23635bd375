import { ActionIcon, Badge, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Text as Words } from '#core/kit/text.ts';
import { findField, useObject } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './assignment.module.css';
import type { AssignmentRule } from './assignment-rules.ts';

/** A rule in a line: how it chooses, among whom, and what it asks of them. */
export function RuleRow({ rule, onEdit }: { rule: AssignmentRule; onEdit: () => void }) {
  const say = useText();
  const format = useFormat();
  const ways = findField(useObject('assignmentRule'), 'way')?.options.options as { value: string; label: Words }[];
  const pool = [
    rule.userIds?.length ? say('assignmentSettings.people', { count: rule.userIds.length }) : '',
    rule.teamIds?.length ? say('assignmentSettings.teams', { count: rule.teamIds.length }) : '',
  ].filter(Boolean);
  const asks = [
    rule.skills?.length ? say('assignmentSettings.asks.skills') : '',
    rule.languageField ? say('assignmentSettings.asks.language') : '',
    rule.respectsHours ? say('assignmentSettings.asks.hours') : '',
    rule.respectsCapacity ? say('assignmentSettings.asks.capacity') : '',
  ].filter(Boolean);
  return (
    <div className={classes.rule} data-off={!rule.isActive || undefined}>
      <div className={classes.what}>
        <Text fw={500} dir="auto">
          {rule.name} {!rule.isActive && <Badge color="gray">{say('assignmentSettings.off')}</Badge>}
        </Text>
        <Text size="xs" c="dimmed">
          {say(rule.filter ? 'assignmentSettings.filtered' : 'assignmentSettings.all')} · {format.list(pool)}
          {asks.length > 0 && ` · ${asks.join(', ')}`}
        </Text>
      </div>
      <Badge color="accent">{say(ways.find(({ value }) => value === rule.way)?.label)}</Badge>
      <ActionIcon onClick={onEdit} aria-label={say('assignmentSettings.edit', { name: rule.name })}>
        <IconPencil size={16} />
      </ActionIcon>
    </div>
  );
}
