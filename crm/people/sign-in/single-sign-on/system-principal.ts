import { alone, type Principal } from '#core/engine/access/principal.ts';
import { everything } from '#core/engine/access/profile.ts';
import type { Engine } from '#core/engine/engine.ts';

/** Nobody in particular: whom users are made and changed by when an identity provider says so. */
export async function systemPrincipalOf(
  { database }: Pick<Engine, 'database'>,
  workspaceId: number,
  id: string,
): Promise<Principal> {
  const [workspace] = await database.queryGlobal<{
    currency: string;
    timeZone: string;
    country: string;
    locale: string;
    fiscalYearStart: number;
  }>(
    'select currency, time_zone as "timeZone", country, locale, fiscal_year_start as "fiscalYearStart" from data.workspace where id = $1',
    [workspaceId],
  );
  const { locale, ...place } = workspace!;
  return {
    ...place,
    workspaceId,
    userId: null,
    ...alone,
    profile: everything,
    locale: locale === 'fr' ? 'fr' : 'en',
    teamIds: [],
    now: Date.now(),
    cause: { type: 'system', id },
    credential: id,
  };
}
