import { useTranslation } from 'react-i18next';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sessionQuery, useSession } from '#core/ui/client/session.ts';
import { forgetAllRecords } from '#core/ui/recent.ts';
import { showProblem } from '#core/ui/toast.tsx';

/** Ends this session, or every one. Loads anew, so that nothing of the person's stays in memory. */
export async function signOut(path: '/session' | '/sessions'): Promise<void> {
  try {
    await api.delete(path);
    forgetAllRecords();
    window.location.assign('/sign-in');
  } catch (error) {
    showProblem(error);
  }
}

/** The language of the screens; kept with the user, so that it follows them to another machine. */
export function useLanguage(): readonly [string, (language: string) => void] {
  const { i18n } = useTranslation();
  const { user } = useSession();
  async function change(language: string): Promise<void> {
    const before = i18n.language;
    await i18n.changeLanguage(language);
    try {
      await api.patch(`/users/${user.id}`, { locale: language });
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    } catch (error) {
      await i18n.changeLanguage(before);
      showProblem(error);
    }
  }
  return [i18n.language, (language) => void change(language)];
}
