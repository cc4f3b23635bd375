import { keep } from '#core/ui/kept.ts';

/** What was last chosen in this browser, whoever sits before it. */
export const chosenLanguage = keep<string | null>('rapport.language', null);
