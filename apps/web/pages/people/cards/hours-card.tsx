import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../people.module.css';
import type { PersonPage, WorkingHours } from '../people.ts';
import { Card } from './card.tsx';

/** A Monday to Sunday, to write the days of the week. */
const week = [
  ['monday', '2024-01-01'],
  ['tuesday', '2024-01-02'],
  ['wednesday', '2024-01-03'],
  ['thursday', '2024-01-04'],
  ['friday', '2024-01-05'],
  ['saturday', '2024-01-06'],
  ['sunday', '2024-01-07'],
] as const;

export function HoursCard({ person }: { person: PersonPage }) {
  const say = useText();
  const { hours } = person;
  return (
    <Card title={say('people.hours')}>
      {hours ? <Week hours={hours} /> : <span className={classes.dim}>{say('people.noHours')}</span>}
    </Card>
  );
}

function Week({ hours }: { hours: WorkingHours }) {
  const say = useText();
  const format = useFormat();
  const of = (day: string) =>
    (hours.hours ?? [])
      .filter((one) => one.day === day)
      .sort((one, other) => one.from.padStart(5, '0').localeCompare(other.from.padStart(5, '0')))
      .map(({ from, to }) => `${from}–${to}`);
  return (
    <>
      <ul className={classes.lines} style={{ gap: 4 }}>
        {week.map(([day, date]) => (
          <li key={day} className={classes.line}>
            <span>{format.weekday(date)}</span>
            <span className={classes.figures}>
              {of(day).join(', ') || <span className={classes.dim}>{say('people.closed')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.dim} style={{ marginTop: 8 }}>
        {say('people.zone', { name: hours.name, zone: hours.timeZone.replaceAll('_', ' ') })}
        {hours.country && (
          <div>
            {say('people.holidays', {
              country: [format.country(hours.country), hours.region].filter(Boolean).join(', '),
            })}
          </div>
        )}
      </div>
    </>
  );
}
