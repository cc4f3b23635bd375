import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './people.module.css';
import { namesQuery, type PeopleSearch } from './people.ts';

interface Props {
  search: PeopleSearch;
  onChange: (changes: PeopleSearch) => void;
}

const typingPause = 200;

/** By what people are looked for; each stands in the address. */
export function DirectoryFilters({ search, onChange }: Props) {
  const say = useText();
  const format = useFormat();
  const { data: teams } = useQuery(namesQuery('teams', 'team'));
  const { data: skills } = useQuery(namesQuery('skills', 'skill'));
  const languages = useLanguages();
  const toOptions = (rows: { id: string; name: string }[] | undefined) =>
    rows?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const clear = { 'aria-label': say('filter.clear') };
  return (
    <div className={classes.filters}>
      <Words value={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Select
        aria-label={say('people.team')}
        placeholder={say('people.anyTeam')}
        data={toOptions(teams)}
        value={search.team ?? null}
        onChange={(team) => onChange({ team: team ?? undefined })}
        clearable
        clearButtonProps={clear}
        searchable
      />
      <Select
        aria-label={say('people.skill')}
        placeholder={say('people.anySkill')}
        data={toOptions(skills)}
        value={search.skill ?? null}
        onChange={(skill) => onChange({ skill: skill ?? undefined })}
        clearable
        clearButtonProps={clear}
        searchable
      />
      <Select
        aria-label={say('people.language')}
        placeholder={say('people.anyLanguage')}
        data={languages.map((value) => ({ value, label: format.language(value) }))}
        value={search.language ?? null}
        onChange={(language) => onChange({ language: language ?? undefined })}
        clearable
        clearButtonProps={clear}
        searchable
      />
      <SegmentedControl
        aria-label={say('people.who')}
        size="xs"
        data={['all', 'today', 'now'].map((value) => ({ value, label: say(`people.in.${value}`) }))}
        value={search.in ?? 'all'}
        onChange={(value) => onChange({ in: value === 'all' ? undefined : (value as 'now' | 'today') })}
      />
    </div>
  );
}

/** What is typed is looked for once the person pauses. */
function Words({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const say = useText();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed begins the wait anew.
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextInput
      type="search"
      className={classes.words}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      placeholder={say('people.find')}
      aria-label={say('people.find')}
    />
  );
}

/** Languages that a person's profile offers. */
function useLanguages(): string[] {
  const field = useFindObject('user')?.fields.find(({ key }) => key === 'languages');
  const lines = (field?.options.fields ?? []) as { key: string; options: { options?: { value: string }[] } }[];
  return lines.find(({ key }) => key === 'language')?.options.options?.map(({ value }) => value) ?? [];
}
