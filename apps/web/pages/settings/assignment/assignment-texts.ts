import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { assignmentSettingsEnglish } from './assignment.en.ts';
import { assignmentSettingsFrench } from './assignment.fr.ts';

addTexts(defineTexts(assignmentSettingsEnglish, assignmentSettingsFrench));
