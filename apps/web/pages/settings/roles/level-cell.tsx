import { Popover } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Level } from '#core/engine/access/level.ts';
import { useText } from '#core/ui/locale/text.ts';
import { LevelChoice } from './level-choice.tsx';
import { levelOf, ownLevel, type Row } from './permissions-draft.ts';
import classes from './role-editor.module.css';
import type { RolePermissions } from './roles.ts';

interface LevelCellProps {
  /** Row and column, for the arrows. */
  place: string;
  isCurrent: boolean;
  onFocus: () => void;
  label: string;
  permissions: RolePermissions;
  row: Row;
  verb: string;
  error: string | undefined;
  onChange: ((level: Level | undefined) => void) | undefined;
}

/** How far one verb reaches on one object. The choice is drawn only where it is open: there are hundreds of cells. */
export function LevelCell(props: LevelCellProps) {
  const { place, isCurrent, onFocus, label, permissions, row, verb, error, onChange } = props;
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const own = ownLevel(permissions, row, verb);
  const level = levelOf(permissions, row, verb);
  const isOwn = row !== null && own !== undefined;
  const said = say(`roles.levelNames.${level}`);
  const told = row === null ? said : say(isOwn ? 'roles.matrix.own' : 'roles.matrix.inherited', { level: said });

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function press(event: KeyboardEvent): void {
    if (row === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    onChange?.(undefined);
  }

  return (
    <td data-error={error !== undefined || undefined}>
      <button
        ref={button}
        type="button"
        className={classes.cell}
        data-cell={place}
        data-level={level}
        data-inherited={(row !== null && !isOwn) || undefined}
        data-own={isOwn || undefined}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${label}: ${say(`roles.levels.${level}`)}. ${told}. ${error ?? ''}`}
        title={error ?? told}
        aria-haspopup={onChange ? 'dialog' : undefined}
        aria-expanded={onChange ? isOpen : undefined}
        aria-disabled={onChange ? undefined : true}
        onFocus={onFocus}
        onKeyDown={press}
        onClick={() => onChange && setOpen(!isOpen)}
      >
        {say(`roles.levels.${level}`)}
      </button>
      {isOpen && onChange && (
        <Popover opened onDismiss={close} position="bottom-start" width={300} withRoles={false} trapFocus returnFocus>
          <Popover.Target>
            <span className={classes.anchor} />
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={label} className={classes.choice}>
            <LevelChoice
              label={label}
              own={own}
              inherited={row === null ? undefined : (permissions.records[verb] ?? 'none')}
              onChange={onChange}
              onDone={close}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </td>
  );
}
