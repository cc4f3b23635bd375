import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { signInEnglish } from './sign-in.en.ts';
import { signInFrench } from './sign-in.fr.ts';

addTexts(defineTexts(signInEnglish, signInFrench));
