import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { recordTerritoriesEnglish } from './territories-part.en.ts';
import { recordTerritoriesFrench } from './territories-part.fr.ts';

addTexts(defineTexts(recordTerritoriesEnglish, recordTerritoriesFrench));
