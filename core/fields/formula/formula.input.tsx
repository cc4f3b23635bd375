import { DerivedCell, resultField, writeDerived } from '../derived-cell.tsx';
import { DefaultFilterValue } from '../filter-value.tsx';
import { defineInput } from '../input.ts';
import { inputOf } from '../inputs.ts';
import { useWriter } from '../writer.ts';

// Computed from other values: shown and compared as what comes out, never typed.
export default defineInput<unknown>({
  Cell: (props) => <DerivedCell {...props} currency={useWriter().format.currency} />,
  FilterValue: (props) => {
    const field = resultField(props.field);
    const Value = inputOf(field).FilterValue ?? DefaultFilterValue;
    return <Value {...props} field={field} />;
  },
  editor: 'none',
  width: 120,
  align: 'end',
  toText: writeDerived,
});
