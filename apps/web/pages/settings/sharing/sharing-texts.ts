import '../../../work-texts.ts';
import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { sharingEnglish } from './sharing.en.ts';
import { sharingFrench } from './sharing.fr.ts';

// With the pages of the sharing: nobody else needs them.
addTexts(defineTexts(sharingEnglish, sharingFrench));
