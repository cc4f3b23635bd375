import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { auditEnglish } from './audit.en.ts';
import { auditFrench } from './audit.fr.ts';

addTexts(defineTexts(auditEnglish, auditFrench));
