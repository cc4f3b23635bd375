import { Menu, Popover } from '@mantine/core';
import { IconDots, IconX } from '@tabler/icons-react';
import { DefaultFilterValue } from '#core/fields/filter-input.tsx';
import { inputOf } from '#core/fields/inputs.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, pathLabel } from '../data/paths.ts';
import { ConditionEditor } from './condition-editor.tsx';
import classes from './filter.module.css';
import type { Condition } from './filter-tree.ts';
import { operatorWords } from './operator-words.ts';

interface Props {
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
export function ConditionChip({ path, condition, isOpen, onOpen, onChange, onRemove, onBracket, onNegate }: Props) {
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
  const operator = path.field.operators.find(({ name }) => name === condition.op);
  const Value = inputOf(path.field).FilterValue ?? DefaultFilterValue;
  return (
    <span className={classes.chip}>
      <Popover opened={isOpen} onChange={onOpen} position="bottom-start" trapFocus shadow="md" withinPortal>
        <Popover.Target>
          <button type="button" className={classes.chipText} onClick={() => onOpen(!isOpen)}>
            <span className={classes.field}>{label}</span>{' '}
            <span className={classes.words}>{operatorWords(path.field, condition.op, condition.value, say)}</span>{' '}
            {operator && operator.takes !== 'nothing' && (
              <span className={classes.value}>
                {condition.value === undefined ? (
                  '…'
                ) : (
                  <Value field={path.field} operator={operator} value={condition.value} />
                )}
              </span>
            )}
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
