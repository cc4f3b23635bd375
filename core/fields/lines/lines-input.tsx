import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, useRef } from 'react';
import classes from '../input.module.css';
import type { InputProps, RecordData } from '../input.ts';
import { inputOf } from '../inputs.ts';
import { useWriter } from '../writer.ts';
import { type LineWire, lineFields } from './line-fields.ts';

/** The rows a record owns, as a small spreadsheet. Titles of what a row points to are kept beside it while it is typed. */
export function LinesInput({ field, value, onChange, label, id }: InputProps<LineWire[]>) {
  const writer = useWriter();
  const { say } = writer;
  const columns = lineFields(field);
  const lines = value ?? [];
  const titles = useRef(new Map<number, Record<string, unknown>>());
  const set = (next: LineWire[]) => onChange(next.length === 0 ? null : next);
  const change = (index: number, key: string, next: unknown, named?: Record<string, unknown>) => {
    if (named) titles.current.set(index, { ...titles.current.get(index), ...named });
    set(lines.map((line, position) => (position === index ? { ...line, [key]: next } : line)));
  };
  const add = () =>
    set([
      ...lines,
      Object.fromEntries(
        columns.filter((column) => column.default !== undefined).map((column) => [column.key, column.default]),
      ),
    ]);
  const move = (index: number, by: -1 | 1) => {
    const next = [...lines];
    [next[index], next[index + by]] = [next[index + by]!, next[index]!];
    titles.current.clear();
    set(next);
  };

  /** Rows of a spreadsheet become lines, from the cell in which they are pasted on. */
  async function paste(event: ClipboardEvent, row: number, column: number) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const cells = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const next = [...lines];
    for (const [offset, parts] of cells.entries()) {
      const line: LineWire = { ...next[row + offset] };
      for (const [position, part] of parts.entries()) {
        const target = columns[column + position];
        if (target && !target.isReadOnly)
          line[target.key] = await Promise.resolve(inputOf(target).fromText?.(part, target, writer) ?? part).catch(
            () => null,
          );
      }
      next[row + offset] = line;
    }
    set(next);
  }

  return (
    <div className={classes.lines} data-editable>
      <table aria-label={label} id={id}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} data-align={inputOf(column).align}>
                {say(column.label)}
                {column.isRequired && ' *'}
              </th>
            ))}
            <th>
              <span className={classes.muted}>{say('common.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.id ?? index}>
              {columns.map((column, position) => {
                const { Input, Cell, align, width } = inputOf(column);
                const own = line[column.key];
                const record = { ...line, ...titles.current.get(index) } as RecordData;
                return (
                  <td
                    key={column.key}
                    data-align={align}
                    style={{ minWidth: Math.min(width, 160) }}
                    onPaste={(event) => void paste(event, index, position)}
                  >
                    {Input && !column.isReadOnly ? (
                      <Input
                        field={{ ...column, options: column.options }}
                        value={(own ?? null) as never}
                        record={record}
                        label={say('fields.lineCell', { label: say(column.label), number: index + 1 })}
                        onChange={(next, named) => change(index, column.key, next, named)}
                        place={
                          inputOf(column).editor === 'line' && !inputOf(column).leadsTo && column.type !== 'choice'
                            ? 'cell'
                            : 'form'
                        }
                        isRequired={column.isRequired}
                      />
                    ) : own === null || own === undefined ? null : (
                      <Cell value={own} field={column} record={record} form="line" />
                    )}
                  </td>
                );
              })}
              <td>
                <span className={classes.row}>
                  <ActionIcon
                    disabled={index === 0}
                    aria-label={say('fields.lineUp', { number: index + 1 })}
                    onClick={() => move(index, -1)}
                  >
                    <IconChevronUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    disabled={index === lines.length - 1}
                    aria-label={say('fields.lineDown', { number: index + 1 })}
                    onClick={() => move(index, 1)}
                  >
                    <IconChevronDown size={14} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={say('fields.lineRemove', { number: index + 1 })}
                    onClick={() => set(lines.filter((_, position) => position !== index))}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="subtle" size="compact-sm" mt={4} leftSection={<IconPlus size={14} />} onClick={add}>
        {say('fields.addLine')}
      </Button>
    </div>
  );
}
