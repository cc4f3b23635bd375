import { Select } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import { type Exploration, operations } from './explore-search.ts';

/** What is counted or added up. */
export function MeasureSelect({
  exploration: { object, measure },
  onChange,
}: {
  exploration: Exploration;
  onChange: (measure: string) => void;
}) {
  const say = useText();
  const fields = object.fields.filter((field) => field.canMeasure && !field.isHidden && !field.isSystem);
  const value = measure.operation === 'count' ? 'count' : `${measure.operation}:${measure.field.key}`;
  return (
    <Select
      aria-label={say('reports.measure')}
      w={230}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      value={value}
      onChange={(next) => next && onChange(next)}
      data={[
        { value: 'count', label: say('reports.numberOf', { objects: say(object.pluralLabel).toLowerCase() }) },
        ...fields.map((field) => ({
          group: say(field.label),
          items: operations.map((operation) => ({
            value: `${operation}:${field.key}`,
            label: say(`reports.${operation}Of`, { field: say(field.label).toLowerCase() }),
          })),
        })),
      ]}
    />
  );
}
