import { Button, Group, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './access.module.css';
import type { ExplainedPerson } from './record-access.ts';

interface PeopleWithAccessProps {
  people: ExplainedPerson[];
  onMore: (() => void) | undefined;
  isLoading: boolean;
}

/** Who sees and edits the record and through what; on demand also who does not, and why. */
export function PeopleWithAccess({ people, onMore, isLoading }: PeopleWithAccessProps) {
  const say = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? people : people.filter(({ read }) => read.allowed);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={3}>{say('access.people')}</Title>
        <Switch
          size="xs"
          label={say('access.alsoWithout')}
          checked={isWhole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      </Group>
      {shown.length === 0 && <Text c="dimmed">{say('access.nobody')}</Text>}
      <ul className={classes.people}>
        {shown.map(({ id, title, read, update }) => (
          <li key={id}>
            <div className={classes.person}>
              <span dir="auto">{title}</span>
              <span className={classes.level}>
                {say(update.allowed ? 'access.edits' : read.allowed ? 'access.reads' : 'access.seesNot')}
              </span>
            </div>
            <div className={classes.why}>
              {(update.allowed ? update : read).because.map((reason) => (
                <span key={reason.en}>{say(reason)}</span>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="subtle" mt="xs" loading={isLoading} onClick={onMore}>
          {say('access.more')}
        </Button>
      )}
    </section>
  );
}
