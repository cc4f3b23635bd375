import { ActionIcon, Button, Input, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '#core/ui/locale/text.ts';
import { usersQuery } from '../users/users.ts';
import classes from './territories.module.css';
import type { Worker } from './territories.ts';

/** Who works in the territory, as what, and from when to when. */
export function PeopleRows({ people, onChange }: { people: Worker[]; onChange: (people: Worker[]) => void }) {
  const say = useText();
  const { data: users = [] } = useQuery(usersQuery);
  const isFree = (id: string) => !people.some((one) => one.id === id);
  return (
    <Input.Wrapper
      label={say('territories.people')}
      description={say('territories.peopleHelp')}
      labelElement="div"
      inputWrapperOrder={['label', 'description', 'input']}
    >
      {people.map((person, index) => {
        const name = users.find(({ id }) => id === person.id)?.name ?? '';
        const replace = (next: Partial<Worker>) => onChange(people.with(index, { ...person, ...next }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is nobody yet until somebody is chosen.
          <div key={index} className={classes.person}>
            <div className={classes.fields}>
              <Select
                label={say('territories.person')}
                data={users
                  .filter(({ id }) => id === person.id || isFree(id))
                  .map(({ id, name: label }) => ({ value: id, label }))}
                value={person.id || null}
                allowDeselect={false}
                searchable
                limit={50}
                onChange={(id) => id && replace({ id })}
              />
              <TextInput
                label={say('territories.role')}
                value={person.role ?? ''}
                maxLength={120}
                onChange={(event) => replace({ role: event.currentTarget.value || null })}
              />
              {(['from', 'until'] as const).map((key) => (
                <TextInput
                  key={key}
                  type="date"
                  label={say(key === 'from' ? 'territories.personFrom' : 'territories.personUntil')}
                  value={person[key] ?? ''}
                  onChange={(event) => replace({ [key]: event.currentTarget.value || null })}
                  {...(key === 'until' && person.from && { min: person.from })}
                />
              ))}
            </div>
            <ActionIcon
              mt={24}
              aria-label={say('territories.removePerson', { name })}
              onClick={() => onChange(people.toSpliced(index, 1))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...people, { id: '' }])}
        >
          {say('territories.addPerson')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
