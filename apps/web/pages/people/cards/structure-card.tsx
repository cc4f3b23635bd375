import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../people.module.css';
import type { PersonPage } from '../people.ts';
import { Card } from './card.tsx';

export function StructureCard({ person }: { person: PersonPage }) {
  const say = useText();
  const manager = person.managerId ? person.names[person.managerId] : undefined;
  return (
    <Card title={say('people.structure')}>
      <div className={classes.lines}>
        <Part label={say('people.manager')}>{manager && <PersonLink id={person.managerId!} name={manager} />}</Part>
        <Part label={say('people.reports')}>
          {person.reports.length > 0 &&
            person.reports.map(({ id, name }) => (
              <div key={id}>
                <PersonLink id={id} name={name} />
              </div>
            ))}
        </Part>
        <Part label={say('people.teams')}>
          {person.teams.length > 0 &&
            person.teams.map(({ id, name }) => (
              <div key={id}>
                <Link to="/people/$" params={{ _splat: '' }} search={{ team: id } as never} className={classes.target}>
                  {name}
                </Link>
              </div>
            ))}
        </Part>
      </div>
    </Card>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  const say = useText();
  return (
    <div>
      <div className={classes.term}>{label}</div>
      {children || <span className={classes.dim}>{say('people.none')}</span>}
    </div>
  );
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/people/$" params={{ _splat: id }} className={classes.target} dir="auto">
      {name}
    </Link>
  );
}
