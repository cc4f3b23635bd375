import { ActionIcon, Badge, Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { rolesQuery } from '../roles/roles.ts';
import { SettingsCell } from '../settings-table.tsx';
import { usersQuery } from '../users/users.ts';
import { FilterWords } from './filter-words.tsx';
import classes from './sharing.module.css';
import { refreshSharingRules, type SharingRuleRow, teamsQuery } from './sharing-rules.ts';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Names of everybody that the rule is for. */
function useNames({ userIds, teamIds, roleIds }: SharingRuleRow): string[] {
  const { data: users = [] } = useQuery(usersQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: roles = [] } = useQuery(rolesQuery);
  const ids = new Set([...(userIds ?? []), ...(teamIds ?? []), ...(roleIds ?? [])]);
  return [...teams, ...roles, ...users].filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

export function RuleRow({ rule, onEdit }: { rule: SharingRuleRow; onEdit: () => void }) {
  const say = useText();
  const format = useFormat();
  const object = useFindObject(rule.object);
  const names = useNames(rule);

  async function remove(): Promise<void> {
    try {
      await api.delete(`/sharingRules/${rule.id}`);
      await refreshSharingRules();
      showToast({
        message: say('sharing.rules.deleted', { name: rule.name }),
        undo: async () => {
          await api.post(`/sharingRules/${rule.id}/restoration`).catch(showProblem);
          await refreshSharingRules();
        },
      });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <tr>
      <SettingsCell>
        <div>
          <UnstyledButton onClick={onEdit} fw={500}>
            {rule.name}
          </UnstyledButton>
          <div className={classes.words}>
            <span>{object ? say(object.pluralLabel) : rule.object} ·</span>
            {object && rule.filter ? (
              <FilterWords object={object} node={rule.filter} />
            ) : (
              <span>{say('sharing.rules.everything')}</span>
            )}
          </div>
        </div>
      </SettingsCell>
      <SettingsCell label={say('sharing.rules.with')}>{names.join(', ') || say('sharing.rules.nobody')}</SettingsCell>
      <SettingsCell label={say('sharing.rules.level')}>{say(`sharing.rules.levels.${rule.level}`)}</SettingsCell>
      <SettingsCell label={say('sharing.rules.opens')}>
        {rule.matched === null
          ? '–'
          : say('sharing.rules.records', { count: rule.matched, number: format.number(rule.matched) })}
      </SettingsCell>
      <SettingsCell label={say('sharing.rules.state')}>
        {rule.appliedAt ? (
          <Badge color="green" title={say('sharing.rules.since', { when: format.dateTime(rule.appliedAt) })}>
            {say('sharing.rules.inForce')}
          </Badge>
        ) : (
          <Badge color="gray">{say('sharing.rules.working')}</Badge>
        )}
      </SettingsCell>
      <SettingsCell>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={say('sharing.rules.actionsFor', { name: rule.name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
              {say('common.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash {...icon} />} color="red" onClick={() => void remove()}>
              {say('common.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </SettingsCell>
    </tr>
  );
}
