import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { importEnglish } from './import.en.ts';
import { importFrench } from './import.fr.ts';

// Not found by its name like other words: nobody needs them before opening an import.
addTexts(defineTexts(importEnglish, importFrench));
