import './audit-texts.ts';
import '../../../work-texts.ts';
import { Button, Menu, Text } from '@mantine/core';
import { IconDownload, IconShieldSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, apiBase } from '#core/ui/client/api.ts';
import { toQueryString } from '#core/ui/client/query-string.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsTable } from '../settings-table.tsx';
import { type AuditPage, type AuditSearch, useAuditSearch } from './audit.ts';
import { AuditFilter } from './audit-filter.tsx';
import { AuditRow } from './audit-row.tsx';
import { ChainState } from './chain-state.tsx';

/** The audit trail: whether it is whole, what is in it, and taking it along. */
export function AuditSection() {
  const say = useText();
  const { search, change } = useAuditSearch();
  return (
    <SectionFrame
      title={say('settings.audit.title')}
      lead={say('settings.audit.lead')}
      action={<ExportMenu search={search} />}
    >
      <ChainState />
      <AuditFilter search={search} change={change} />
      <Events search={search} />
    </SectionFrame>
  );
}

function ExportMenu({ search }: { search: AuditSearch }) {
  const say = useText();
  const address = (format: string) => `${apiBase}/audit/export${toQueryString({ ...search, format })}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {say('trail.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('csv')} download>
          {say('trail.asCsv')}
        </Menu.Item>
        <Menu.Item component="a" href={address('jsonl')} download>
          {say('trail.asJsonLines')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Events({ search }: { search: AuditSearch }) {
  const say = useText();
  const query = useInfiniteQuery({
    queryKey: ['audit', 'events', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<AuditPage>('/audit', { ...search, cursor: pageParam, limit: 50 }, { signal }),
    getNextPageParam: (last) => last.page.next,
    placeholderData: (previous) => previous,
  });
  if (query.isPending) return <PageLoading />;
  if (query.isError) return <Text c="var(--mantine-color-error)">{problemSentence(query.error)}</Text>;
  const entries = query.data.pages.flatMap((page) => page.data);
  if (entries.length === 0)
    return (
      <EmptyState icon={IconShieldSearch} title={say('trail.noneTitle')}>
        {say('trail.none')}
      </EmptyState>
    );
  return (
    <>
      <SettingsTable
        label={say('settings.audit.title')}
        columns={[
          { key: 'when', label: say('trail.when'), width: '11rem' },
          { key: 'who', label: say('trail.who'), width: '11rem' },
          { key: 'what', label: say('trail.what') },
          { key: 'where', label: say('trail.where'), width: '8.5rem' },
        ]}
      >
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </SettingsTable>
      {query.hasNextPage && (
        <Button mt="sm" variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('trail.more')}
        </Button>
      )}
    </>
  );
}
