import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { rolesEnglish } from './roles.en.ts';
import { rolesFrench } from './roles.fr.ts';

// With the pages of the roles: nobody else needs them.
addTexts(defineTexts(rolesEnglish, rolesFrench));
