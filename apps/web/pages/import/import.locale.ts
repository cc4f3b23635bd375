import { defineTexts } from '#core/ui/locale/texts.ts';
import { importEnglish } from './import.en.ts';
import { importFrench } from './import.fr.ts';

export default defineTexts(importEnglish, importFrench);
