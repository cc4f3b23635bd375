import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { reportsEnglish } from './reports.en.ts';
import { reportsFrench } from './reports.fr.ts';

// Not found by its name like other words: nobody needs them before opening a report.
addTexts(defineTexts(reportsEnglish, reportsFrench));
