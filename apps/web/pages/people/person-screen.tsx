import '../../work-texts.ts';
import { Avatar, Badge, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isProblem } from '#core/ui/client/api.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { recordPath } from '#core/ui/records.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../shell/page-loading.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { AbsencesCard } from './cards/absences-card.tsx';
import { HoursCard } from './cards/hours-card.tsx';
import { LanguagesCard } from './cards/languages-card.tsx';
import { LoadCard } from './cards/load-card.tsx';
import { RecentCard } from './cards/recent-card.tsx';
import { SkillsCard } from './cards/skills-card.tsx';
import { StructureCard } from './cards/structure-card.tsx';
import classes from './people.module.css';
import { type PersonPage, personQuery } from './people.ts';
import { PresenceBadge } from './presence-badge.tsx';

/** One colleague: whether they are in, what they can and what they have on their desk. */
export function PersonScreen({ id }: { id: string }) {
  const say = useText();
  const { data: person, error } = useQuery(personQuery(id));
  usePage({ title: person?.name ?? say('people.title'), crumbs: [{ label: say('people.title'), to: '/people' }] });
  if (error && isProblem(error) && (error.status === 404 || error.status === 400)) return <NotFoundPage />;
  if (!person) return error ? <p className={classes.page}>{problemSentence(error)}</p> : <PageLoading />;
  return (
    <div className={classes.page}>
      <PersonHead person={person} />
      <div className={classes.cards}>
        <div className={classes.column}>
          <LoadCard person={person} />
          <RecentCard person={person} />
        </div>
        <div className={classes.column}>
          <SkillsCard person={person} />
          <LanguagesCard person={person} />
        </div>
        <div className={classes.column}>
          <HoursCard person={person} />
          <AbsencesCard person={person} />
          <StructureCard person={person} />
        </div>
      </div>
    </div>
  );
}

function PersonHead({ person }: { person: PersonPage }) {
  const say = useText();
  const format = useFormat();
  const { presence, onboarding, startDate } = person;
  const standIn = presence.standInId ? person.names[presence.standInId] : undefined;
  const isAhead = startDate !== null && startDate > format.dayOf();
  return (
    <header className={classes.head}>
      <Avatar name={person.name} color="accent" size={56} alt="" />
      <div className={classes.headWords}>
        <h2 className={classes.title} dir="auto">
          {person.name}
        </h2>
        <span className={classes.dim}>{[person.title, person.office, person.region].filter(Boolean).join(' · ')}</span>
        <div className={classes.facts}>
          <PresenceBadge presence={presence} />
          {standIn && (
            <Link to="/people/$" params={{ _splat: presence.standInId! }}>
              {say('people.standIn', { name: standIn })}
            </Link>
          )}
          {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
          {person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>}
          {startDate && (
            <span className={classes.dim}>
              {say(isAhead ? 'people.starts' : 'people.since', { day: format.date(startDate) })}
            </span>
          )}
          {onboarding && onboarding !== 'done' && (
            <Badge color="yellow">{say(`people.onboarding.${onboarding}`)}</Badge>
          )}
          {person.status !== 'active' && <Badge color="gray">{say(`people.${person.status}`)}</Badge>}
        </div>
      </div>
      {(person.mayEdit || person.isMe) && (
        <Button
          component={Link}
          to={recordPath('users', person.id)}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {say('people.edit')}
        </Button>
      )}
    </header>
  );
}
