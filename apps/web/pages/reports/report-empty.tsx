import { Button, Group } from '@mantine/core';
import { IconChartBar, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredReport } from '#crm/insight/report/answer.ts';
import { hasPage } from '../../routes/late-pages.ts';
import { openDialog } from '../../shell/open-dialog.ts';
import type { ReportState } from './report-search.ts';

/** Nothing to report on: because nothing is there yet, or because of what was asked. */
export function ReportEmpty({ report, state }: { report: AnsweredReport; state: ReportState }) {
  const say = useText();
  const object = useFindObject(report.object);
  const objects = say(object?.pluralLabel).toLowerCase();
  const isNarrowed = report.period.days !== null || report.filters.some((key) => state.search[key] !== undefined);
  if (isNarrowed)
    return (
      <EmptyState
        icon={IconChartBar}
        title={say('reports.nothingAsked')}
        action={
          <Button
            variant="default"
            onClick={() =>
              state.change({
                ...Object.fromEntries(report.filters.map((key) => [key, undefined])),
                period: 'all',
                from: undefined,
                to: undefined,
              })
            }
          >
            {say('reports.showAll')}
          </Button>
        }
      >
        {say('reports.nothingAskedHelp')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconChartBar}
      title={say('reports.emptyTitle', { objects })}
      action={
        <Group gap="xs">
          {object && object.permissions.create !== 'none' && (
            <Button
              leftSection={<IconPlus size={15} />}
              onClick={() => openDialog({ name: 'create', object: object.name })}
            >
              {say('shell.createOne', { object: say(object.label).toLowerCase() })}
            </Button>
          )}
          {hasPage('/import') && object?.permissions.import !== 'none' && (
            <Button component={Link} to="/import" variant="default">
              {say('reports.import')}
            </Button>
          )}
        </Group>
      }
    >
      {say(report.description)}
    </EmptyState>
  );
}
