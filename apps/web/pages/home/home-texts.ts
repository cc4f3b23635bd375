import { addTexts } from '#core/ui/locale/i18n.ts';
import texts from './home.locale.ts';

// With the page that needs them.
addTexts(texts);
