import { addTexts } from '#core/ui/locale/i18n.ts';
import { defineTexts } from '#core/ui/locale/texts.ts';
import { peopleEnglish } from './people.en.ts';
import { peopleFrench } from './people.fr.ts';

// Not found by its name like other words: nobody needs them before opening the directory.
addTexts(defineTexts(peopleEnglish, peopleFrench));
