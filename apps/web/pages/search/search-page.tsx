import { Loader, Text, TextInput } from '@mantine/core';
import { IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { useSearchAll } from '../../palette/use-search-all.ts';
import { FoundRecords } from './found-records.tsx';
import classes from './search-page.module.css';

/** Everything that the words find, with an address that can be shared. */
export function SearchPage() {
  const say = useText();
  const navigate = useNavigate();
  const { q } = useSearch({ strict: false }) as { q?: unknown };
  const text = q === undefined ? '' : String(q);
  const { found, isSearching, error } = useSearchAll(text);
  const count = found.reduce((sum, group) => sum + group.records.length, 0);
  usePage({ title: text ? say('search.titleFor', { text }) : say('common.search') });

  return (
    <div className={classes.page}>
      <TextInput
        value={text}
        onChange={(event) =>
          void navigate({ to: '/search', search: { q: event.currentTarget.value || undefined }, replace: true })
        }
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={isSearching ? <Loader size={16} color="gray" /> : null}
        placeholder={say('search.placeholder')}
        aria-label={say('common.search')}
        type="search"
        autoFocus
      />
      <Text role="status" size="xs" c="dimmed" mih={20}>
        {text && !isSearching && !error ? say('search.count', { count }) : ''}
      </Text>
      {error ? <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text> : <FoundRecords groups={found} />}
      {!text && (
        <EmptyState icon={IconSearch} title={say('search.emptyTitle')}>
          {say('search.empty')}
        </EmptyState>
      )}
      {text && count === 0 && !isSearching && !error && (
        <EmptyState icon={IconZoomQuestion} title={say('search.nothing', { text })}>
          {say('search.nothingHelp')}
        </EmptyState>
      )}
    </div>
  );
}
