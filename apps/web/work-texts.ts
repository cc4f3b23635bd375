import { addFoundTexts } from '#core/ui/locale/i18n.ts';

type Dictionary = Parameters<typeof addFoundTexts>[0][string];

/** Words of the screens that work with records; whatever shows such a screen imports this. */
addFoundTexts(
  import.meta.glob<Dictionary>(
    ['../../core/views/**/*.locale.ts', '../../core/fields/**/*.locale.ts', '../../crm/**/*.locale.ts'],
    { eager: true },
  ),
);
