import { NativeSelect, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { inputOf } from '#core/fields/inputs.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldPath } from '../data/paths.ts';
import type { Condition } from './filter-tree.ts';
import { operatorWords } from './operator-words.ts';

interface Props {
  path: FieldPath;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onDone: () => void;
}

/** How a field is compared, and with what. */
export function ConditionEditor({ path, condition, onChange, onDone }: Props) {
  const say = useText();
  const { field } = path;
  const operator = field.operators.find(({ name }) => name === condition.op) ?? field.operators[0]!;
  const side = useRef<HTMLDivElement>(null);
  // The operator is mostly right; the value is what has to be said.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another operator brings another input.
  useEffect(() => {
    const timer = setTimeout(
      () => side.current?.querySelector<HTMLElement>('input:not([type=hidden]), select, button')?.focus(),
      30,
    );
    return () => clearTimeout(timer);
  }, [operator.name]);
  const Value = inputOf(field).FilterInput!;
  return (
    <Stack gap="xs" w={280}>
      <NativeSelect
        size="xs"
        aria-label={say('filter.operator')}
        value={operator.name}
        onChange={(event) => {
          const next = field.operators.find(({ name }) => name === event.currentTarget.value)!;
          onChange(
            next.takes === operator.takes
              ? { ...condition, op: next.name }
              : { field: condition.field, op: next.name, ...carryOver(next.takes, condition.value) },
          );
        }}
        data={field.operators.map(({ name }) => ({ value: name, label: operatorWords(field, name, undefined, say) }))}
      />
      <div ref={side}>
        <Value
          field={field}
          operator={operator}
          value={condition.value}
          onChange={(value) => onChange({ ...condition, op: operator.name, value })}
          onDone={onDone}
          autoFocus
        />
      </div>
    </Stack>
  );
}

/** "is Berlin" to "is one of" keeps Berlin. */
function carryOver(takes: string, value: unknown): { value?: unknown } {
  if (value === undefined || takes === 'nothing' || takes === 'period' || takes === 'range')
    return takes === 'period' ? { value: 'thisMonth' } : {};
  if (takes === 'values') return Array.isArray(value) || typeof value === 'object' ? {} : { value: [value] };
  return Array.isArray(value) && typeof value[0] !== 'object' ? { value: value[0] } : {};
}
