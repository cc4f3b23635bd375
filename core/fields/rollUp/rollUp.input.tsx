import { DerivedCell, resultField, writeDerived } from '../derived-cell.tsx';
import { DefaultFilter, DefaultFilterValue } from '../filter-input.tsx';
import { defineInput } from '../input.ts';
import { inputOf } from '../inputs.ts';
import { useWriter } from '../writer.ts';

// Computed from other values: shown and compared as what comes out, never typed.
export default defineInput<unknown>({
  Cell: (props) => <DerivedCell {...props} currency={useWriter().format.currency} />,
  FilterInput: (props) => {
    const field = resultField(props.field);
    const Value = inputOf(field).FilterInput ?? DefaultFilter;
    return <Value {...props} field={field} />;
  },
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
