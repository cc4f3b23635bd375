import { Menu, Popover } from '@mantine/core';
import { IconDots, IconX } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, pathLabel } from '../data/paths.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { ConditionWords } from './condition-words.tsx';
import classes from './filter.module.css';
import type { Condition } from './filter-tree.ts';

export interface ConditionChipProps {
  path: FieldPath | undefined;
  condition: Condition;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  onBracket?: (() => void) | undefined;
  onNegate?: (() => void) | undefined;
}

/** One condition as it reads: "Stage is one of Prospecting and Engaging". */
export function ConditionChip({
  path,
  condition,
  isOpen,
  onOpen,
  onChange,
  onRemove,
  onBracket,
  onNegate,
}: ConditionChipProps) {
  const say = useText();
  if (!path) {
    return (
      <span className={classes.chip} data-broken>
        <span className={classes.chipText}>{say('filter.unknownField', { field: condition.field })}</span>
        <button type="button" className={classes.chipButton} aria-label={say('common.remove')} onClick={onRemove}>
          <IconX size={13} />
        </button>
      </span>
    );
  }
  const label = pathLabel(path, say);
  return (
    <span className={classes.chip}>
      <Popover opened={isOpen} onChange={onOpen} position="bottom-start" trapFocus shadow="md" withinPortal>
        <Popover.Target>
          <button type="button" className={classes.chipText} onClick={() => onOpen(!isOpen)}>
            <ConditionWords path={path} condition={condition} />
          </button>
        </Popover.Target>
        <Popover.Dropdown p="xs" aria-label={label}>
          <ConditionEditor path={path} condition={condition} onChange={onChange} onDone={() => onOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      {(onBracket || onNegate) && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <button type="button" className={classes.chipButton} aria-label={say('filter.more', { field: label })}>
              <IconDots size={13} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {onBracket && <Menu.Item onClick={onBracket}>{say('filter.bracket')}</Menu.Item>}
            {onNegate && <Menu.Item onClick={onNegate}>{say('filter.negate')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      <button
        type="button"
        className={classes.chipButton}
        aria-label={say('filter.remove', { field: label })}
        onClick={onRemove}
      >
        <IconX size={13} />
      </button>
    </span>
  );
}
