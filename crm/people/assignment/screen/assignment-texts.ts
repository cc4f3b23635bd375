import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { assignmentEnglish } from './assignment.en.ts';
import { assignmentFrench } from './assignment.fr.ts';

addTexts(defineTexts(assignmentEnglish, assignmentFrench));
