import { Link } from '@tanstack/react-router';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { i18next } from '#core/ui/locale/i18n.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';
import { SettingsCell } from '../settings-table.tsx';
import classes from './audit.module.css';
import type { AuditEntry } from './audit.ts';
import { AuditDetails } from './audit-details.tsx';

/** One event: when, who, what, from where. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const say = useText();
  const format = useFormat();
  const { at, actor, cause, key, address } = entry;
  const by = cause && cause !== 'user' && i18next.exists(`trail.by.${cause}`);
  return (
    <tr className={classes.row}>
      <SettingsCell label={say('trail.when')}>
        <time dateTime={at} title={format.dateTimeExact(at)} className={classes.when}>
          {format.dateTime(at)}
        </time>
      </SettingsCell>
      <SettingsCell label={say('trail.who')}>
        <div className={classes.who}>
          <span>{actor?.title ?? (actor ? actor.id.slice(0, 8) : say('trail.nobody'))}</span>
          {by && <span className={classes.dimmed}>{say(`trail.by.${cause}`, { key: key?.name ?? '' })}</span>}
        </div>
      </SettingsCell>
      <SettingsCell label={say('trail.what')}>
        <div className={classes.what}>
          <What entry={entry} />
          {entry.isErased ? (
            <span className={classes.dimmed}>{say('trail.erased')}</span>
          ) : (
            <AuditDetails entry={entry} />
          )}
        </div>
      </SettingsCell>
      <SettingsCell label={say('trail.where')}>
        <span className={classes.dimmed}>{address ?? '–'}</span>
      </SettingsCell>
    </tr>
  );
}

function What({ entry: { kind, about, actor } }: { entry: AuditEntry }) {
  const say = useText();
  const { objects } = useMetadata();
  const words = i18next.exists(`trail.event.${kind}`) ? say(`trail.event.${kind}`) : kind;
  const object = objects.find(({ name }) => name === about?.object);
  const isSelf = about?.object === 'user' && about.id === actor?.id;
  return (
    <span>
      {words}
      {about && !isSelf && (
        <>
          {': '}
          {object ? (
            <Link to={recordPath(object.plural, about.id)} className={classes.about}>
              {about.title ?? say(object.label)}
            </Link>
          ) : (
            (about.title ?? about.object)
          )}
        </>
      )}
    </span>
  );
}
