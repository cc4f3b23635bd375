import { Badge, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { listPath } from '#core/ui/records.ts';
import classes from '../people.module.css';
import type { Load, PersonPage } from '../people.ts';
import { Card } from './card.tsx';

/** How much is open of each kind, against what the person takes. */
export function LoadCard({ person }: { person: PersonPage }) {
  const say = useText();
  return (
    <Card title={say('people.load')}>
      <ul className={classes.lines}>
        {person.load.map((load) => (
          <LoadLine key={load.object} load={load} personId={person.id} />
        ))}
      </ul>
    </Card>
  );
}

function LoadLine({ load, personId }: { load: Load; personId: string }) {
  const say = useText();
  const object = useFindObject(load.object);
  const { open, most } = load;
  const isFull = most !== null && open >= most;
  const share = most === null ? 0 : most === 0 ? 100 : Math.min(100, (open / most) * 100);
  const label = say(load.label);
  const filter = { and: [{ field: 'ownerId', op: 'in', value: [personId] }, load.isOpen] };
  return (
    <li>
      <div className={classes.line}>
        <span>
          {object ? (
            <Link to={listPath(object.plural)} search={{ filter } as never}>
              {label}
            </Link>
          ) : (
            label
          )}
        </span>
        <span className={classes.figures}>
          {most === null ? (
            <>
              {open} <span className={classes.dim}>{say('people.noLimit')}</span>
            </>
          ) : (
            say('people.loadOf', { open, most })
          )}{' '}
          {isFull && <Badge color="orange">{say('people.loadFull')}</Badge>}
        </span>
      </div>
      {most !== null && (
        <Progress value={share} color={isFull ? 'orange' : 'accent'} size="sm" mt={4} aria-label={label} />
      )}
    </li>
  );
}
