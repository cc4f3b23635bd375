import { addTexts } from '#core/ui/locale/i18n.ts';
import texts from './strangers.locale.ts';

// With the pages that need them: whoever is signed in has no use for them elsewhere.
addTexts(texts);
