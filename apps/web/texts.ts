import { addFoundTexts } from '#core/ui/locale/i18n.ts';

type Dictionary = Parameters<typeof addFoundTexts>[0][string];

/** Words stand beside the screens that say them; the build finds them by their names. */
addFoundTexts(
  import.meta.glob<Dictionary>(['./**/*.locale.ts', '../../core/**/*.locale.ts', '../../crm/**/*.locale.ts'], {
    eager: true,
  }),
);
