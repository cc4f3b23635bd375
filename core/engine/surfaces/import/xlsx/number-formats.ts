import type { Archive } from './archive.ts';
import { readWholeXml } from './read-xml.ts';

/** What a number in a cell of a style stands for. */
export type NumberKind = 'number' | 'date' | 'dateTime' | 'time' | 'percent';

/** Formats that every workbook has without saying so (ECMA-376, 18.8.30, and those of East Asian editions). */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if (id === 22) return 'dateTime';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return 'number';
}

/** `dd/mm/yyyy hh:mm` → dateTime. Words in quotes, colours, locales and escaped characters say nothing. */
export function kindOfFormat(code: string): NumberKind {
  const bare = code
    .split(';')[0]!
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .toLowerCase();
  if (/[#0]/.test(bare.replace(/[.:]0+/g, '')) && !/[dy]/.test(bare)) return bare.includes('%') ? 'percent' : 'number';
  const hasDay = /[dy]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
  const hasTime = /[hs]/.test(bare);
  if (hasDay) return hasTime ? 'dateTime' : 'date';
  if (hasTime) return 'time';
  return bare.includes('%') ? 'percent' : 'number';
}

/** Kinds of the styles that cells name by number. */
export async function readNumberKinds(archive: Archive): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  await readWholeXml(archive, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId ?? 0);
        const code = codes.get(id);
        kinds.push(code === undefined ? builtIn(id) : kindOfFormat(code));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return kinds;
}
