import { ActionIcon, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { commonVerbs } from '#core/engine/access/level.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { Tooltip } from '#core/ui/tooltip.tsx';
import { useGovernedObjects } from './governed-objects.ts';
import { LevelCell } from './level-cell.tsx';
import { type Row, resetObject, setLevel } from './permissions-draft.ts';
import { pathOfLevel, type RecordLevelsProps } from './record-levels.tsx';
import classes from './role-editor.module.css';

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Objects by verbs. One cell takes part in the tab order; arrows lead to the others. */
export function LevelMatrix({ name, permissions, onChange, errorAt }: RecordLevelsProps) {
  const say = useText();
  const objects = useGovernedObjects();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<[row: number, column: number]>([0, 0]);
  const rows: Row[] = [null, ...objects.map((object) => object.name)];

  function move(event: KeyboardEvent): void {
    const step = steps[event.key];
    // Within the choice of a level the arrows are the choice's.
    if (!step || !(event.target as HTMLElement).dataset.cell) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, current[0] + step[0]));
    const column = Math.min(commonVerbs.length - 1, Math.max(0, current[1] + step[1]));
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`)?.focus();
  }

  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">
        {say('roles.matrix.legend')} {onChange && say('roles.matrix.keys')}
      </Text>
      <section className={classes.scroll} aria-label={say('roles.matrix.label', { name })}>
        <table ref={table} className={classes.matrix} onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">{say('roles.matrix.object')}</th>
              {commonVerbs.map((verb) => (
                <th key={verb} scope="col">
                  {say(`roles.verbs.${verb}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const object = objects.find((one) => one.name === row);
              const label = object ? say(object.pluralLabel) : say('roles.matrix.all');
              return (
                <tr key={row} data-all={row === null || undefined}>
                  <th scope="row" title={row === null ? say('roles.matrix.allHelp') : undefined}>
                    <span className={classes.rowHead}>
                      {object && <ObjectIcon icon={object.presentation.icon} size={16} />}
                      <span className={classes.rowName}>{label}</span>
                      {row !== null && onChange && permissions.objects[row] && (
                        <Tooltip label={say('roles.matrix.reset', { object: label })}>
                          <ActionIcon
                            aria-label={say('roles.matrix.reset', { object: label })}
                            onClick={() => onChange(resetObject(permissions, row))}
                          >
                            <IconRestore size={14} />
                          </ActionIcon>
                        </Tooltip>
                      )}
                    </span>
                  </th>
                  {commonVerbs.map((verb, column) => (
                    <LevelCell
                      key={verb}
                      place={`${index}.${column}`}
                      isCurrent={current[0] === index && current[1] === column}
                      onFocus={() => setCurrent([index, column])}
                      label={say('roles.matrix.choose', { verb: say(`roles.verbs.${verb}`), object: label })}
                      permissions={permissions}
                      row={row}
                      verb={verb}
                      error={errorAt(pathOfLevel(row, verb))}
                      onChange={onChange && ((level) => onChange(setLevel(permissions, row, verb, level)))}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
