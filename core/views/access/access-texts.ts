import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { accessEnglish } from './access.en.ts';
import { accessFrench } from './access.fr.ts';

// With the dialog: a record is drawn without them.
addTexts(defineTexts(accessEnglish, accessFrench));
