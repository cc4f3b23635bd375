import { addFoundTexts } from '#core/ui/locale/i18n.ts';

type Dictionary = Parameters<typeof addFoundTexts>[0][string];

/** Words stand beside the screens that say them; the build finds them by their names. Here: what any page may say. */
addFoundTexts(
  import.meta.glob<Dictionary>(
    [
      './shell/**/*.locale.ts',
      './palette/**/*.locale.ts',
      './pages/search/*.locale.ts',
      '../../core/ui/**/*.locale.ts',
    ],
    { eager: true },
  ),
);
