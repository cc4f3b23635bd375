import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usersQuery } from '../users/users.ts';
import classes from './audit.module.css';
import { type AuditSearch, groups } from './audit.ts';

/** What is looked for: kind, person, object, days and words. All of it stands in the address. */
export function AuditFilter({ search, change }: { search: AuditSearch; change: (patch: AuditSearch) => void }) {
  const say = useText();
  const { objects } = useMetadata();
  const { data: users = [] } = useQuery(usersQuery);
  const [words, setWords] = useState(search.q ?? '');
  const find = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), 300);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const choose = (key: keyof AuditSearch) => (value: string | null) => change({ [key]: value || undefined });
  const day = (key: 'from' | 'to') => (
    <TextInput
      type="date"
      aria-label={say(`trail.${key}`)}
      value={search[key] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <search className={classes.filter} aria-label={say('trail.filter')}>
      <Select
        aria-label={say('trail.kind')}
        placeholder={say('trail.allKinds')}
        data={groups.map((value) => ({ value, label: say(`trail.group.${value}`) }))}
        value={search.group ?? null}
        onChange={choose('group')}
        clearable
        maxDropdownHeight={400}
      />
      <Select
        aria-label={say('trail.person')}
        placeholder={say('trail.anyone')}
        data={users.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.person ?? null}
        onChange={choose('person')}
        searchable
        clearable
      />
      <Select
        aria-label={say('trail.object')}
        placeholder={say('trail.anything')}
        data={objects.map(({ name, pluralLabel }) => ({ value: name, label: say(pluralLabel) }))}
        value={search.object ?? null}
        onChange={choose('object')}
        searchable
        clearable
      />
      <div className={classes.days}>
        {day('from')}
        <span aria-hidden>–</span>
        {day('to')}
      </div>
      <TextInput
        className={classes.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={say('trail.find')}
        placeholder={say('trail.find')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      {isFiltered && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => {
            setWords('');
            change({
              ...{ group: undefined, person: undefined, object: undefined },
              ...{ from: undefined, to: undefined, q: undefined },
            });
          }}
        >
          {say('trail.clear')}
        </Button>
      )}
    </search>
  );
}
