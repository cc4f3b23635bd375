import '../../../work-texts.ts';
import '../sharing/sharing-texts.ts';
import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { territoriesEnglish } from './territories.en.ts';
import { territoriesFrench } from './territories.fr.ts';

// With the pages of the territories: nobody else needs them.
addTexts(defineTexts(territoriesEnglish, territoriesFrench));
