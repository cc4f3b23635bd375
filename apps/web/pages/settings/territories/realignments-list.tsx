import { Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { applyRealignment, type RealignmentRow, realignmentsQuery, refreshTerritories } from './territories.ts';

const colors = { draft: 'gray', scheduled: 'blue', applied: 'green', failed: 'red' };

/** What was applied, and what waits for its day. */
export function RealignmentsList() {
  const say = useText();
  const { data: realignments } = useQuery(realignmentsQuery);
  if (!realignments || realignments.length === 0) return null;
  return (
    <SectionFrame title={say('territories.planned')} lead={say('territories.plannedLead')}>
      <SettingsTable
        label={say('territories.planned')}
        columns={[
          { key: 'name', label: say('territories.name') },
          { key: 'changes', label: say('territories.territory'), width: '9rem' },
          { key: 'state', label: say('territories.state'), width: '13rem' },
          { key: 'actions', label: say('common.actions'), isHidden: true, width: '15rem' },
        ]}
      >
        {realignments.map((one) => (
          <Row key={one.id} realignment={one} />
        ))}
      </SettingsTable>
    </SectionFrame>
  );
}

function Row({ realignment }: { realignment: RealignmentRow }) {
  const say = useText();
  const format = useFormat();
  const { id, name, status, effectiveOn, appliedAt, problem, territories } = realignment;
  const day = status === 'applied' && appliedAt ? format.dateTime(appliedAt) : effectiveOn && format.date(effectiveOn);
  const isOver = status === 'applied';

  async function run(work: () => Promise<unknown>, message: string): Promise<void> {
    try {
      await work();
      await refreshTerritories();
      showToast({ message });
    } catch (error) {
      showProblem(error);
    }
  }

  const applyNow = async () => {
    if (effectiveOn) await api.patch(`/realignments/${id}`, { effectiveOn: null });
    await applyRealignment(id);
  };

  return (
    <tr>
      <SettingsCell>{name}</SettingsCell>
      <SettingsCell label={say('territories.territory')}>
        {say('territories.changes', { count: territories.length })}
      </SettingsCell>
      <SettingsCell label={say('territories.state')}>
        <Badge color={colors[status]} title={problem ?? undefined}>
          {say(`territories.status.${status}`, { day: day ?? '' })}
        </Badge>
        {problem && <div>{problem}</div>}
      </SettingsCell>
      <SettingsCell>
        {!isOver && (
          <Group gap="xs" justify="flex-end">
            <Button size="compact-sm" variant="default" onClick={() => void run(applyNow, say('territories.applied'))}>
              {say('territories.applyNow')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => void run(() => api.delete(`/realignments/${id}`), say('territories.deleted', { name }))}
            >
              {say('territories.cancel')}
            </Button>
          </Group>
        )}
      </SettingsCell>
    </tr>
  );
}
