import '../strangers-texts.ts';
import './sign-in/sign-in-texts.ts';
import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { settingsEnglish } from './settings.en.ts';
import { settingsFrench } from './settings.fr.ts';

// Not found by its name like other words: nobody needs them before opening the settings.
addTexts(defineTexts(settingsEnglish, settingsFrench));
