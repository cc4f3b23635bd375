import { useTranslation } from 'react-i18next';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sessionQuery, useSession } from '#core/ui/client/session.ts';
import { forgetAllRecords } from '#core/ui/recent.ts';
import { showProblem } from '#core/ui/toast.tsx';
import { chosenLanguage } from './chosen-language.ts';

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

/** The language of the screens; kept with the user, and in this browser for when nobody is signed in. */
export function useLanguage(): readonly [string, (language: string) => void] {
  const { i18n } = useTranslation();
  const { user } = useSession();
  async function change(language: string): Promise<void> {
    await i18n.changeLanguage(language);
    chosenLanguage.set(language);
    try {
      await api.patch(`/users/${user.id}`, { locale: language });
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    } catch (error) {
      showProblem(error);
    }
  }
  return [i18n.language, (language) => void change(language)];
}
