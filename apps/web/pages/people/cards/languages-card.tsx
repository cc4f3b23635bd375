import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../people.module.css';
import type { PersonPage } from '../people.ts';
import { Card } from './card.tsx';

export function LanguagesCard({ person }: { person: PersonPage }) {
  const say = useText();
  const format = useFormat();
  return (
    <Card title={say('people.languages')}>
      {person.languages.length === 0 ? (
        <span className={classes.dim}>{say('people.noLanguages')}</span>
      ) : (
        <ul className={classes.lines}>
          {person.languages.map(({ language, level }) => (
            <li key={language} className={classes.line}>
              <span>{nameOf(language, format.language)}</span>
              <span className={classes.dim}>{say(`people.languageLevel.${level}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The name of a code; what somebody typed in otherwise stands as it is. */
function nameOf(language: string, write: (code: string) => string): string {
  try {
    return write(language);
  } catch {
    return language;
  }
}
