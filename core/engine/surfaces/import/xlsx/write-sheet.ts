import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Problem } from '#core/kit/problem.ts';
import { limits } from '../source/limits.ts';
import { valueText } from './cell-text.ts';
import { type NumberKind, readNumberKinds } from './number-formats.ts';
import { readXml, type XmlListener } from './read-xml.ts';
import { readSharedTexts, unescapeText } from './shared-texts.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** `AB12` → 27: the column from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Collects the rows of a sheet as lines of CSV, each led by the number of its row. */
class SheetListener implements XmlListener {
  lines = '';
  readonly #texts: string[];
  readonly #kinds: NumberKind[];
  readonly #is1904: boolean;
  #row: string[] = [];
  #rowNumber = 0;
  #column = -1;
  #reference = '';
  #type = '';
  #style = 0;
  #value = '';
  #takes = false;
  #isPhonetic = false;
  #hasFormula = false;
  #hasValue = false;

  constructor(texts: string[], kinds: NumberKind[], is1904: boolean) {
    this.#texts = texts;
    this.#kinds = kinds;
    this.#is1904 = is1904;
  }

  open(name: string, attributes: Record<string, string>) {
    if (name === 'row') {
      this.#rowNumber = Number(attributes.r ?? this.#rowNumber + 1);
      this.#row = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
      this.#reference = attributes.r ?? `column ${this.#column + 1}, row ${this.#rowNumber}`;
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? 0);
      this.#value = '';
      this.#hasFormula = this.#hasValue = false;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'v' || (name === 't' && !this.#isPhonetic)) this.#takes = this.#hasValue = true;
  }

  text(piece: string) {
    if (this.#takes) this.#value += piece;
  }

  close(name: string) {
    if (name === 'v' || name === 't') this.#takes = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && this.#row.some(Boolean))
      this.lines += `${this.#rowNumber},${Array.from(this.#row, (cell) => quoted(cell ?? '')).join(',')}\n`;
  }

  #endCell() {
    if (this.#hasFormula && !this.#hasValue)
      throw this.#refuse(
        'formula_without_value',
        'holds a formula whose result was not saved. Open the file in your spreadsheet and save it',
      );
    if (!this.#hasValue) return;
    if (this.#column < 0 || this.#column >= limits.columns)
      throw this.#refuse('too_many_columns', `lies beyond the ${limits.columns} columns that are read`);
    const text = this.#textOfCell();
    if (text.includes('\0')) throw this.#refuse('nul', 'holds a NUL character');
    if (text.length > limits.cellLength)
      throw this.#refuse('cell_too_long', `is longer than ${limits.cellLength.toLocaleString('en')} characters`);
    this.#row[this.#column] = text;
  }

  #textOfCell(): string {
    const value = this.#value;
    if (this.#type === 's') return this.#texts[Number(value)] ?? '';
    if (this.#type === 'b') return value === '1' ? 'yes' : 'no';
    if (this.#type === 'n') return valueText(value, this.#kinds[this.#style] ?? 'number', this.#is1904);
    // ISO 8601, which is how other programs may write days.
    if (this.#type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ');
    return unescapeText(value);
  }

  #refuse(code: string, what: string): Problem {
    const place = { line: this.#rowNumber, column: this.#column + 1 };
    return new Problem(422, code, `Cell ${this.#reference}: it ${what}.`, { extra: place });
  }
}

/**
 * Writes the sheet as CSV in UTF-8, read as a stream: from here on a workbook is a CSV file whose first cell is the
 * number of the row. Days come as YYYY-MM-DD, numbers with a point. Throws a 422 naming the cell that cannot be read.
 */
export async function writeSheet({ archive, is1904 }: Workbook, sheet: Sheet, path: string): Promise<void> {
  const [texts, kinds] = [await readSharedTexts(archive), await readNumberKinds(archive)];
  const listener = new SheetListener(texts, kinds, is1904);
  const out = createWriteStream(path, { mode: 0o600 });
  const done = finished(out);
  done.catch(() => {});
  try {
    for await (const _ of readXml(archive, sheet.part, listener)) {
      if (listener.lines.length < 64 * 1024) continue;
      const isFull = !out.write(listener.lines);
      listener.lines = '';
      if (isFull) await once(out, 'drain');
    }
    out.end(listener.lines);
    await done;
  } catch (error) {
    out.destroy();
    throw error;
  }
}
