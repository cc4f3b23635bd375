import { ActionIcon, Badge, Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { RealignmentPreview } from '#crm/people/realignment/preview.ts';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { usersQuery } from '../users/users.ts';
import { FilterWordsOfRules } from './rules-words.tsx';
import classes from './territories.module.css';
import type { TerritoryDraft } from './territories.ts';
import { colorOf } from './territory-colors.ts';
import type { TreeRow } from './territory-draft.ts';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface TerritoryTreeProps {
  tree: TreeRow[];
  holdings: RealignmentPreview['territories'] | undefined;
  onEdit: (territory: TerritoryDraft) => void;
  onAddWithin: (parentId: string) => void;
  onRemove: (id: string) => void;
}

/** Each territory under what it is part of, with its people and what it holds today. */
export function TerritoryTree({ tree, holdings, ...actions }: TerritoryTreeProps) {
  const say = useText();
  return (
    <SettingsTable
      label={say('territories.title')}
      columns={[
        { key: 'name', label: say('territories.territory') },
        { key: 'who', label: say('territories.who'), width: '13rem' },
        { key: 'accounts', label: say('territories.accounts'), width: '6rem' },
        { key: 'amount', label: say('territories.amount'), width: '8rem' },
        { key: 'state', label: say('territories.state'), width: '9rem' },
        { key: 'actions', label: say('common.actions'), isHidden: true, width: '2.5rem' },
      ]}
    >
      {tree.map((row) => (
        <Row
          key={row.territory.id}
          row={row}
          holding={holdings?.find(({ territoryId }) => territoryId === row.territory.id)}
          {...actions}
        />
      ))}
    </SettingsTable>
  );
}

interface RowProps extends Omit<TerritoryTreeProps, 'tree' | 'holdings'> {
  row: TreeRow;
  holding: RealignmentPreview['territories'][number] | undefined;
}

function Row({ row, holding, onEdit, onAddWithin, onRemove }: RowProps) {
  const say = useText();
  const format = useFormat();
  const { workspace } = useSession();
  const { territory, depth } = row;
  return (
    <tr>
      <SettingsCell>
        <div className={classes.place} style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.25}rem` }}>
          <span className={classes.dot} style={{ background: colorOf(territory) }} aria-hidden="true" />
          <div>
            <UnstyledButton onClick={() => onEdit(territory)} fw={500} className={classes.name}>
              {territory.name}
            </UnstyledButton>
            <FilterWordsOfRules territory={territory} />
          </div>
        </div>
      </SettingsCell>
      <SettingsCell label={say('territories.who')}>
        <Who territory={territory} />
      </SettingsCell>
      <SettingsCell label={say('territories.accounts')}>{holding ? format.number(holding.kept) : '–'}</SettingsCell>
      <SettingsCell label={say('territories.amount')}>
        {holding?.keptAmount
          ? format.money({ amount: holding.keptAmount, currency: workspace.currency }, { isRounded: true })
          : '–'}
      </SettingsCell>
      <SettingsCell label={say('territories.state')}>
        <State row={row} />
      </SettingsCell>
      <SettingsCell>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={say('territories.actionsFor', { name: territory.name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(territory)}>
              {say('common.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => onAddWithin(territory.id)}>
              {say('territories.newWithin')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash {...icon} />} color="red" onClick={() => onRemove(territory.id)}>
              {say('common.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </SettingsCell>
    </tr>
  );
}

const shownPeople = 3;

function Who({ territory: { managerId, people } }: { territory: TerritoryDraft }) {
  const say = useText();
  const { data: users = [] } = useQuery(usersQuery);
  const ids = [...new Set([...(managerId ? [managerId] : []), ...(people ?? []).map(({ id }) => id)])];
  const names = ids.map((id) => users.find((user) => user.id === id)?.name ?? '…');
  if (names.length === 0) return <span className={classes.dim}>{say('territories.nobody')}</span>;
  const rest = names.length - shownPeople;
  return (
    <span title={names.join(', ')}>
      {names.slice(0, shownPeople).join(', ')}
      {rest > 0 && ` ${say('territories.more', { count: rest })}`}
    </span>
  );
}

function State({ row: { territory, change, appliedAt } }: { row: TreeRow }) {
  const say = useText();
  const format = useFormat();
  const today = new Date().toISOString().slice(0, 10);
  if (change) return <Badge color="orange">{say(`territories.states.${change}`)}</Badge>;
  if (!appliedAt) return <Badge color="gray">{say('territories.states.working')}</Badge>;
  if (territory.from && territory.from > today)
    return <Badge color="blue">{say('territories.states.later', { day: format.date(territory.from) })}</Badge>;
  if (territory.until && territory.until < today) return <Badge color="gray">{say('territories.states.ended')}</Badge>;
  return <Badge color="green">{say('territories.states.inForce')}</Badge>;
}
