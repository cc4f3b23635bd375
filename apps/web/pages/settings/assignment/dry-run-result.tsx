import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useObject } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import classes from './assignment.module.css';
import type { DryRun } from './assignment-rules.ts';

const counted = ['same', 'other', 'nobody', 'noRule'] as const;

/** What a dry run found: how many, for whom, and record by record. */
export function DryRunResult({ result, object }: { result: DryRun; object: string }) {
  const say = useText();
  const format = useFormat();
  const { considered, hasMore, counts, from, to } = result;
  return (
    <section className={classes.result} aria-label={say('assignmentSettings.result')}>
      <Title order={3}>{say('assignmentSettings.result')}</Title>
      <Text size="sm" c="dimmed" role="status">
        {considered === 0
          ? say('assignmentSettings.none')
          : say('assignmentSettings.period', {
              count: considered,
              from: format.dateTime(from),
              to: format.dateTime(to),
            })}
        {hasMore && ` ${say('assignmentSettings.cut', { count: considered })}`}
      </Text>
      {considered > 0 && (
        <>
          <div className={classes.counts}>
            {counted.map((key) => (
              <div key={key} className={classes.count}>
                <strong>{counts[key]}</strong> {say(`assignmentSettings.counts.${key}`)}
              </div>
            ))}
          </div>
          <PeopleTable result={result} />
          <details className={classes.details}>
            <summary>{say('assignmentSettings.records')}</summary>
            <RecordTable result={result} object={object} />
          </details>
          <Text size="xs" c="dimmed">
            {say('assignmentSettings.note')}
          </Text>
        </>
      )}
    </section>
  );
}

function useNameOf({ names }: DryRun) {
  const say = useText();
  return (id: string | null) => (id === null ? say('assignmentSettings.nobody') : (names[id] ?? '…'));
}

function PeopleTable({ result }: { result: DryRun }) {
  const say = useText();
  const nameOf = useNameOf(result);
  return (
    <SettingsTable
      label={say('assignmentSettings.result')}
      columns={[
        { key: 'person', label: say('assignmentSettings.person') },
        { key: 'has', label: say('assignmentSettings.has'), width: '6rem' },
        { key: 'would', label: say('assignmentSettings.would'), width: '7rem' },
        { key: 'change', label: say('assignmentSettings.change'), width: '6rem' },
      ]}
    >
      {result.people.map(({ userId, has, would }) => (
        <tr key={userId}>
          <SettingsCell>{nameOf(userId)}</SettingsCell>
          <SettingsCell label={say('assignmentSettings.has')}>{has}</SettingsCell>
          <SettingsCell label={say('assignmentSettings.would')}>{would}</SettingsCell>
          <SettingsCell label={say('assignmentSettings.change')}>{signed(would - has)}</SettingsCell>
        </tr>
      ))}
    </SettingsTable>
  );
}

const signed = (difference: number) => (difference === 0 ? '–' : difference > 0 ? `+${difference}` : `−${-difference}`);

function RecordTable({ result, object }: { result: DryRun; object: string }) {
  const say = useText();
  const { plural } = useObject(object);
  const nameOf = useNameOf(result);
  return (
    <>
      <SettingsTable
        label={say('assignmentSettings.records')}
        columns={[
          { key: 'record', label: say('assignmentSettings.record') },
          { key: 'has', label: say('assignmentSettings.has'), width: '24%' },
          { key: 'would', label: say('assignmentSettings.would'), width: '24%' },
          { key: 'rule', label: say('assignmentSettings.byRule'), width: '24%' },
        ]}
      >
        {result.records.map(({ id, title, ownerId, userId, rule, outcome, standsInForId }) => (
          <tr key={id}>
            <SettingsCell>
              <Link to={recordPath(plural, id)}>{title || '…'}</Link>
            </SettingsCell>
            <SettingsCell label={say('assignmentSettings.has')}>{nameOf(ownerId)}</SettingsCell>
            <SettingsCell label={say('assignmentSettings.would')}>
              {userId === ownerId ? <span className={classes.same}>{nameOf(userId)}</span> : nameOf(userId)}{' '}
              {standsInForId && say('assignmentSettings.standsIn', { name: nameOf(standsInForId) })}
            </SettingsCell>
            <SettingsCell label={say('assignmentSettings.byRule')}>
              {rule ? rule.name : say('assignmentSettings.byNoRule')}
              {outcome && outcome !== 'rule' && ` (${say(`assignmentSettings.outcome.${outcome}`)})`}
            </SettingsCell>
          </tr>
        ))}
      </SettingsTable>
      {result.isListCut && (
        <Text size="xs" c="dimmed">
          {say('assignmentSettings.listCut', { count: result.records.length })}
        </Text>
      )}
    </>
  );
}
