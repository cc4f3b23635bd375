import { Problem } from '#core/kit/problem.ts';
import { Archive, damagedWorkbook } from './archive.ts';
import { readWholeXml } from './read-xml.ts';

export interface Sheet {
  name: string;
  /** Path of its part in the archive. */
  part: string;
  isHidden: boolean;
}

export interface Workbook {
  archive: Archive;
  sheets: Sheet[];
  /** Days count from 1904 rather than 1900, as old Macs did. */
  is1904: boolean;
}

const mainPart = 'xl/workbook.xml';

/** Opens a workbook and lists its sheets. The caller closes the archive. Throws a 422 or 415 when it is none. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await Archive.open(path);
  try {
    if (!archive.has(mainPart)) throw notAWorkbook(archive);
    const targets = await readTargets(archive);
    const sheets: Sheet[] = [];
    let is1904 = false;
    await readWholeXml(archive, mainPart, {
      open: (name, attributes) => {
        if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
        if (name !== 'sheet') return;
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
        const part = id && targets.get(id);
        if (part && archive.has(part))
          sheets.push({
            name: attributes.name ?? `Sheet ${sheets.length + 1}`,
            part,
            isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
          });
      },
    });
    if (sheets.length === 0) throw damagedWorkbook('it has no sheet with rows');
    return { archive, sheets, is1904 };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function notAWorkbook(archive: Archive): Problem {
  const isOpenDocument = archive.has('mimetype') && archive.has('content.xml');
  const isBinary = archive.has('xl/workbook.bin');
  const what = isOpenDocument
    ? 'This is an OpenDocument sheet.'
    : isBinary
      ? 'This is a binary workbook (xlsb).'
      : 'This archive is no Excel workbook.';
  return new Problem(415, 'not_a_table', `${what} Save it as XLSX or CSV.`);
}

/** Ids of relations → paths of parts. */
async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readWholeXml(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}
