import { Problem } from '#core/kit/problem.ts';
import { limits } from '../source/limits.ts';
import type { Archive } from './archive.ts';
import { readWholeXml } from './read-xml.ts';

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Texts that the cells of all sheets refer to by number. Throws 413 when they would fill the memory. */
export async function readSharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let length = 0;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await readWholeXml(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        length += text.length;
        if (length > limits.sharedTextLength || texts.length > 20_000_000)
          throw new Problem(
            413,
            'workbook_too_large',
            'The workbook holds too much text. Save the sheet as CSV instead.',
          );
        texts.push(unescapeText(text));
      }
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return texts;
}
