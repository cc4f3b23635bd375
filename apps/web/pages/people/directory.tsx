import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { DirectoryFilters } from './directory-filters.tsx';
import classes from './people.module.css';
import { type PeopleSearch, peopleQuery } from './people.ts';
import { PersonRow } from './person-row.tsx';

const step = 100;

/** Everybody who works here, found by what they are called, do, can and speak. */
export function Directory() {
  const say = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as PeopleSearch;
  const [limit, setLimit] = useState(step);
  const { q, team, skill, language, in: presence } = search;
  const { data, error, isPending } = useQuery(peopleQuery({ q, team, skill, language, in: presence }, limit));
  usePage({ title: say('people.title') });
  const change = (next: PeopleSearch) => {
    setLimit(step);
    void navigate({ to: '/people/$', params: { _splat: '' }, search: next as never, replace: true });
  };
  return (
    <div className={classes.page}>
      <DirectoryFilters search={search} onChange={(changes) => change({ ...search, ...changes })} />
      <Text role="status" size="xs" c="dimmed" mih={20} my={8}>
        {data && !error ? say('people.count', { count: data.page.count }) : ''}
      </Text>
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {isPending && !error && <Rows />}
      {data && data.data.length > 0 && (
        <ul className={classes.list}>
          {data.data.map((person) => (
            <PersonRow key={person.id} person={person} names={data.names} />
          ))}
        </ul>
      )}
      {data && data.data.length < data.page.count && data.data.length > 0 && (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + 200)} disabled={limit >= 1000}>
          {say('people.more')}
        </Button>
      )}
      {data && data.data.length === 0 && !error && (
        <EmptyState
          icon={IconUserSearch}
          title={say('people.nobody')}
          action={
            <Button variant="default" onClick={() => change({})}>
              {say('people.clear')}
            </Button>
          }
        >
          {say('people.nobodyHelp')}
        </EmptyState>
      )}
    </div>
  );
}

function Rows() {
  return (
    <Stack gap="sm" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} h={56} />
      ))}
    </Stack>
  );
}
