import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { queryClient } from '#core/ui/client/queries.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';
import { LateCreateDialog } from '#core/views/late-create-dialog.tsx';
import classes from '../people.module.css';
import type { PersonPage } from '../people.ts';
import { Card } from './card.tsx';

/** Days away that are ahead, with who stands in; one's own can be planned here. */
export function AbsencesCard({ person }: { person: PersonPage }) {
  const say = useText();
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const defaults = useMemo(() => ({ userId: person.id }), [person.id]);
  const mayPlan = person.isMe || person.mayEdit;
  return (
    <Card
      title={say('people.absences')}
      action={
        mayPlan && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {say('people.addAbsence')}
          </Button>
        )
      }
    >
      {person.absences.length === 0 ? (
        <span className={classes.dim}>{say('people.noAbsences')}</span>
      ) : (
        <ul className={classes.lines}>
          {person.absences.map(({ id, from, to, kind, standInId }) => (
            <li key={id} className={classes.line}>
              <span>
                {kind ? (
                  <Link to={recordPath('absences', id)}>{writeDays(from, to, format.dateShort)}</Link>
                ) : (
                  writeDays(from, to, format.dateShort)
                )}
                {standInId && person.names[standInId] && (
                  <div className={classes.dim}>{say('people.standIn', { name: person.names[standInId] })}</div>
                )}
              </span>
              <span className={classes.dim}>{kind ? say(`people.kind.${kind}`) : ''}</span>
            </li>
          ))}
        </ul>
      )}
      <LateCreateDialog
        object="absence"
        defaults={defaults}
        opened={isAdding}
        onClose={() => setAdding(false)}
        onCreated={() => void queryClient.invalidateQueries({ queryKey: ['records', 'user'] })}
      />
    </Card>
  );
}

function writeDays(from: string, to: string, write: (day: string) => string): string {
  return from === to ? write(from) : `${write(from)} – ${write(to)}`;
}
