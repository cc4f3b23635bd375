import { today } from '#core/kit/periods.ts';
import { Late } from '#core/kit/sql.ts';
import type { Asker } from './field.ts';

/** The workspace of whoever asks: `$1` of nearly every statement. */
export const workspaceParam = new Late<Asker>((asker) => asker.workspaceId);

/** The person who asks. Nobody (a key of the company's) owns nothing: null matches no row. */
export const meParam = new Late<Asker>((asker) => asker.userId);

/** Teams of the person who asks, as a list of ids. */
export const myTeamsParam = new Late<Asker>((asker) => asker.teamIds);

/** Zone of whoever asks, as an IANA name. */
export const timeZoneParam = new Late<Asker>((asker) => asker.timeZone);

/** The date where the asker is, YYYY-MM-DD. */
export const todayParam = new Late<Asker>((asker) => String(today(asker)));

/** This instant, ISO 8601 in UTC. */
export const nowParam = new Late<Asker>((asker) => new Date(asker.now).toISOString());
