import { DefaultFilterValue } from '#core/fields/filter-value.tsx';
import { inputOf } from '#core/fields/inputs.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, pathLabel } from '../data/paths.ts';
import classes from './filter.module.css';
import type { Condition } from './filter-tree.ts';
import { operatorWords } from './operator-words.ts';

/** "Stage is one of Prospecting and Engaging". */
export function ConditionWords({ path, condition }: { path: FieldPath; condition: Condition }) {
  const say = useText();
  const operator = path.field.operators.find(({ name }) => name === condition.op);
  const Value = inputOf(path.field).FilterValue ?? DefaultFilterValue;
  return (
    <>
      <span className={classes.field}>{pathLabel(path, say)}</span>{' '}
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
    </>
  );
}
