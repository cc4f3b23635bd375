import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../people.module.css';
import type { PersonPage, PersonSkill } from '../people.ts';
import { Card } from './card.tsx';

export function SkillsCard({ person }: { person: PersonPage }) {
  const say = useText();
  return (
    <Card title={say('people.skills')}>
      {person.skills.length === 0 ? (
        <span className={classes.dim}>{say('people.noSkills')}</span>
      ) : (
        <ul className={classes.lines}>
          {person.skills.map((skill) => (
            <SkillLine key={skill.id} skill={skill} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function SkillLine({ skill }: { skill: PersonSkill }) {
  const say = useText();
  const format = useFormat();
  const { level, gained, validUntil } = skill;
  const isExpired = validUntil !== null && validUntil < format.dayOf();
  const notes = [
    gained ? say(`people.gained.${gained}`) : '',
    validUntil ? say(isExpired ? 'people.expired' : 'people.validUntil', { day: format.date(validUntil) }) : '',
  ].filter(Boolean);
  return (
    <li className={classes.line}>
      <span>
        <span dir="auto">{skill.name}</span>
        {notes.length > 0 && <div className={classes.dim}>{notes.join(', ')}</div>}
      </span>
      <span className={classes.level} role="img" aria-label={say('people.level', { level })}>
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} data-on={(step <= level && !isExpired) || undefined} />
        ))}
      </span>
    </li>
  );
}
