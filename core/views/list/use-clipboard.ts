import type { ClipboardEvent } from 'react';
import { type RecordData, Unreadable, type Writer } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { useWriter, writeValue } from '#core/fields/writer.ts';
import { showToast } from '#core/ui/toast.tsx';
import { recordAt, valueAt } from '../data/paths.ts';
import type { GridColumn } from './columns.ts';
import type { Item } from './items.ts';
import type { Rectangle } from './use-grid-position.ts';

/** One record's part of a paste. */
export interface RecordEdit {
  record: RecordData;
  changes: Record<string, unknown>;
}

/** Tabs and line ends inside a value would make cells of it; spreadsheets quote such values. */
function writeTsv(rows: string[][]): string {
  const quote = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

/** Rows and cells of what a spreadsheet puts on the clipboard. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t' && cell.lastIndex === text.length) rows.at(-1)!.push('');
    if (match[3]?.endsWith('\n') && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

async function readCell(column: GridColumn, text: string, writer: Writer): Promise<unknown> {
  const read = inputOf(column.field).fromText;
  if (!read || !column.isEditable) throw new Unreadable('list.pasteReadOnly');
  return read(text, column.field, writer);
}

/** Copies cells as a spreadsheet reads them, and takes what one gives. Nothing is saved when a cell cannot be read. */
export function useClipboard(
  items: Item[],
  columns: GridColumn[],
  rectangle: Rectangle | null,
  save: (edits: RecordEdit[]) => void,
) {
  const writer = useWriter();

  function copy(event: ClipboardEvent) {
    if (!rectangle || rectangle.top < 0 || !document.getSelection()?.isCollapsed) return;
    const rows = items.slice(rectangle.top, rectangle.bottom + 1).flatMap((item) => {
      if (item.kind !== 'record') return [];
      const shown = columns.slice(rectangle.left, rectangle.right + 1);
      return [
        shown.map((column) =>
          writeValue(valueAt(item.record, column), column.field, writer, recordAt(item.record, column)),
        ),
      ];
    });
    event.clipboardData.setData('text/plain', writeTsv(rows));
    event.preventDefault();
    const cells = rows.length * (rectangle.right - rectangle.left + 1);
    if (cells > 1) showToast({ message: writer.say('list.copied', { count: cells }) });
  }

  async function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (!rectangle || rectangle.top < 0 || !text) return;
    event.preventDefault();
    let cells = readTsv(text);
    // One value over many cells fills them all.
    if (cells.length === 1 && cells[0]!.length === 1) {
      const width = rectangle.right - rectangle.left + 1;
      cells = Array.from({ length: rectangle.bottom - rectangle.top + 1 }, () =>
        Array.from({ length: width }, () => cells[0]![0]!),
      );
    }
    const records = items.slice(rectangle.top).filter((item) => item.kind === 'record');
    const edits: RecordEdit[] = [];
    for (const [index, row] of cells.entries()) {
      const item = records[index];
      if (!item) break;
      const changes: Record<string, unknown> = {};
      for (const [offset, value] of row.entries()) {
        const column = columns[rectangle.left + offset];
        if (!column) break;
        try {
          changes[column.field.key] = await readCell(column, value, writer);
        } catch (error) {
          const why = writer.say(error instanceof Unreadable ? error.key : 'fields.unreadable', { text: value });
          return showToast({
            message: writer.say('list.pasteRefused', { field: writer.say(column.field.label), value, why }),
            kind: 'problem',
          });
        }
      }
      edits.push({ record: item.record, changes });
    }
    save(edits);
  }

  return { copy, paste: (event: ClipboardEvent) => void paste(event) };
}
