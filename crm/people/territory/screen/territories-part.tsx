import './territories-part-texts.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { RecordPartProps } from '#core/views/record/record-parts.ts';
import type { Stay } from '../stays.ts';
import classes from './territories-part.module.css';

/** In which territories the record is, since when, and in which it was. */
export function TerritoriesPart({ object, record }: RecordPartProps) {
  const say = useText();
  const { data: stays = [] } = useQuery({
    queryKey: ['record-territories', record.id, record.version],
    queryFn: async ({ signal }) =>
      (await api.get<{ data: Stay[] }>(`/${object.plural}/${record.id}/territories`, undefined, { signal })).data,
  });
  if (stays.length === 0) return null;
  const present = stays.filter(({ until }) => until === null);
  const past = stays.filter(({ until }) => until !== null);
  return (
    <section className={classes.part} aria-labelledby={`territories-${record.id}`}>
      <h3 className={classes.title} id={`territories-${record.id}`}>
        {say('recordTerritories.title')}
      </h3>
      <Stays stays={present} />
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>{say('recordTerritories.past', { count: past.length })}</summary>
          <Stays stays={past} />
        </details>
      )}
    </section>
  );
}

function Stays({ stays }: { stays: Stay[] }) {
  const say = useText();
  const format = useFormat();
  return (
    <ul className={classes.stays}>
      {stays.map(({ territoryId, name, color, source, since, until, isInEffect }) => {
        const when = until
          ? say('recordTerritories.span', { since: format.dateTime(since), until: format.dateTime(until) })
          : say('recordTerritories.since', { when: format.dateTime(since) });
        const more = [
          source === 'hand' && say('recordTerritories.hand'),
          !until && !isInEffect && say('recordTerritories.notInEffect'),
        ];
        return (
          <li key={`${territoryId}${source}${since}`}>
            <span
              className={classes.dot}
              style={{ background: `var(--mantine-color-${color ?? 'gray'}-6)` }}
              aria-hidden="true"
            />
            <span>
              {name} <span className={classes.dim}>{[when, ...more].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
