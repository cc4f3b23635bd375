import { redirect } from '@tanstack/react-router';
import { api, isProblem } from '#core/ui/client/api.ts';
import { metadataQuery, onlyLook } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sessionQuery } from '#core/ui/client/session.ts';
import { i18next, toLanguage } from '#core/ui/locale/i18n.ts';

/** Where to go on after signing in; only within this site. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** Loads who is signed in and what there is. Sends to sign-in, or to the first run when nobody can be. */
export async function requireSession({ location }: { location: { href: string } }): Promise<void> {
  try {
    const [session] = await Promise.all([
      queryClient.ensureQueryData(sessionQuery),
      queryClient.ensureQueryData(metadataQuery),
    ]);
    if (session.viewer) onlyLook();
    const language = toLanguage(session.user.locale);
    if (i18next.language !== language) await i18next.changeLanguage(language);
  } catch (error) {
    if (isProblem(error, 'second_factor_required'))
      throw redirect({ to: '/second-factor', search: location.href === '/' ? {} : { next: location.href } });
    if (!isProblem(error) || error.status !== 401) throw error;
    if (await isFirstRun()) throw redirect({ to: '/setup' });
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
  }
}

export async function isFirstRun(): Promise<boolean> {
  return (await api.get<{ isNeeded: boolean }>('/setup')).isNeeded;
}

/** Nothing of one person's may be seen by the next; also used after signing in, when everything is other. */
export function forgetSession(): void {
  queryClient.clear();
}
