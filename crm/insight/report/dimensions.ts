import { type ObjectModel, relationName } from '#core/engine/model/model.ts';
import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import type { Scope } from '#core/engine/query/row.ts';
import type { Field } from '#core/fields/field.ts';
import type { Text } from '#core/kit/text.ts';
import type { AnsweredDimension, ChartRow } from './answer.ts';
import type { Dimension } from './definition.ts';
import { allOf } from './filters.ts';
import type { Asked, GroupRow } from './question.ts';

/** What has to be grouped by: each dimension, with what tells its values apart. */
export function groupingsOf(dimensions: Dimension[]): Grouping[] {
  return dimensions.flatMap(({ within, ...grouping }) => [...(within ? [{ field: within }] : []), grouping]);
}

/** Groups as rows of the chart: one key and one name per dimension, and the filter that finds the group. */
export function readDimensions(dimensions: Dimension[], groups: GroupRow[], asked: Asked) {
  const columns = dimensions.map((dimension, index) => {
    const at = groupingsOf(dimensions.slice(0, index + 1)).length - 1;
    const field = findField(asked.scope, asked.object, dimension.field);
    const isTold = dimension.within !== undefined && new Set(groups.map(({ keys }) => keys[at - 1])).size > 1;
    const nameIn = ({ keys, labels }: GroupRow) => {
      const name = nameOf(field, keys[at], labels[at]!);
      return isTold && typeof name === 'string' && labels[at - 1] ? `${name} (${labels[at - 1]})` : name;
    };
    const conditionIn = ({ keys }: GroupRow) =>
      allOf(
        isTold ? groupCondition({ field: dimension.within! }, keys[at - 1]) : null,
        groupCondition(dimension, keys[at]),
      );
    return { at, nameIn, conditionIn, label: field.label, isOrdered: isOrdered(field, dimension, asked) };
  });
  return {
    described: dimensions.map(({ within, ...grouping }, index): AnsweredDimension => {
      const { label, isOrdered } = columns[index]!;
      return { ...grouping, label, isOrdered };
    }),
    rows: groups.map(
      (group): Omit<ChartRow, 'values'> => ({
        keys: columns.map(({ at }) => group.keys[at]),
        labels: columns.map(({ nameIn }) => nameIn(group)),
        filter: allOf(...columns.map(({ conditionIn }) => conditionIn(group))),
      }),
    ),
  };
}

/** Months, choices and what administrators put in an order have one; accounts and people only have names. */
function isOrdered(field: Field, { by = 'value' }: Dimension, { scope }: Asked): boolean {
  if (by !== 'value' || field.options.options) return true;
  const { to } = field.options;
  return typeof to === 'string' && scope.model.object(to).fields.has('position');
}

/** The field at the end of a path such as `account.industry`. */
function findField(scope: Scope, object: ObjectModel, path: string): Field {
  const [head, ...rest] = path.split('.');
  if (rest.length === 0) return object.fields.get(path)!;
  const relation = [...object.fields.values()].find((field) => relationName(field) === head)!;
  return findField(scope, scope.model.object(relation.options.to as string), rest.join('.'));
}

/** Choices have their label in every language, anything else the one that the aggregate gave. */
function nameOf(field: Field, key: unknown, label: string | null): string | Text | null {
  const options = field.options.options as { value: string; label: Text }[] | undefined;
  return options?.find(({ value }) => value === key)?.label ?? label;
}
