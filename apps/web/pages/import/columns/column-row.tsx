import { Select, Text } from '@mantine/core';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportColumn, ImportTarget, MappedColumn } from '../imports.ts';
import classes from './columns-table.module.css';
import { UnknownWords } from './unknown-words.tsx';
import { leftOut, type TargetGroup } from './use-target-groups.ts';

const samplesShown = 3;

export function ColumnRow({
  column,
  mapped,
  groups,
  target,
  hasMixedDays,
  error,
  onChange,
}: {
  column: ImportColumn;
  mapped: MappedColumn;
  groups: TargetGroup[];
  target: ImportTarget | undefined;
  hasMixedDays: boolean;
  error: string | undefined;
  onChange: (patch: Partial<MappedColumn>) => void;
}) {
  const say = useText();
  const format = useFormat();
  const { suggestion, samples, filled } = column;
  const isSuggested = suggestion.field !== null && suggestion.field === mapped.field;
  const sureness = suggestion.confidence >= 0.8 ? 'surely' : 'perhaps';
  return (
    <tr data-left={mapped.field === null || undefined}>
      <th scope="row" className={classes.name}>
        {column.name}
        {filled < 1 && (
          <Text size="xs" c="dimmed" fw={400}>
            {say('import.filled', { share: format.percent(Math.round(filled * 100)) })}
          </Text>
        )}
      </th>
      <td className={classes.samples}>
        {samples.length === 0 && <Text c="dimmed">{say('import.noSamples')}</Text>}
        {samples.slice(0, samplesShown).map((words) => (
          <div key={words} title={words}>
            <bdi>{words}</bdi>
          </div>
        ))}
      </td>
      <td>
        <Select
          aria-label={say('import.fillsOf', { column: column.name })}
          data={groups}
          value={mapped.field ?? leftOut}
          onChange={(path) => path && onChange({ field: path === leftOut ? null : path, options: {} })}
          searchable
          selectFirstOptionOnChange
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          classNames={{ options: classes.options }}
          allowDeselect={false}
          nothingFoundMessage={say('import.noTarget')}
          error={error}
        />
        {isSuggested && suggestion.by && (
          <Text size="xs" c="dimmed" mt={4}>
            {say(`import.by.${suggestion.by}.${sureness}`)}
          </Text>
        )}
        {hasMixedDays && (
          <Text size="xs" c="var(--mantine-color-orange-text)" mt={4}>
            {say('import.mixedDays')}
          </Text>
        )}
        {target && <UnknownWords target={target} mapped={mapped} onChange={onChange} />}
      </td>
    </tr>
  );
}
