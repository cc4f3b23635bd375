import { Avatar, Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './people.module.css';
import type { Person } from './people.ts';
import { PresenceBadge } from './presence-badge.tsx';

const shownSkills = 3;

/** Somebody in the directory: who, where, what they can, and whether they are in. */
export function PersonRow({ person, names }: { person: Person; names: Record<string, string> }) {
  const say = useText();
  const format = useFormat();
  const { presence } = person;
  const standIn = presence.standInId ? names[presence.standInId] : undefined;
  const skills = person.skills.slice(0, shownSkills);
  return (
    <li>
      <Link to="/people/$" params={{ _splat: person.id }} className={classes.row}>
        <Avatar name={person.name} color="accent" size={36} alt="" />
        <span className={classes.who}>
          <span className={classes.name} dir="auto">
            {person.name}
          </span>
          <span className={classes.dim}>
            {[person.title, ...person.teams.map(({ name }) => name)].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={classes.able}>
          {skills.map(({ id, name, level }) => (
            <Badge key={id} color="gray" title={say('people.level', { level })}>
              {name} {level}
            </Badge>
          ))}
          {person.skills.length > shownSkills && (
            <span className={classes.dim}>+{person.skills.length - shownSkills}</span>
          )}
        </span>
        <span className={classes.spoken}>
          {person.languages.map(({ language }) => format.language(language)).join(', ')}
        </span>
        <span className={classes.here}>
          <PresenceBadge presence={presence} />
          {standIn && <span className={classes.dim}>{say('people.standIn', { name: standIn })}</span>}
        </span>
      </Link>
    </li>
  );
}
