import { resultField } from '../derived-cell.tsx';
import { defineTyping } from '../input.ts';
import { inputOf } from '../inputs.ts';

export default defineTyping<unknown>({
  FilterInput: (props) => {
    const field = resultField(props.field);
    const Value = inputOf(field).FilterInput!;
    return <Value {...props} field={field} />;
  },
});
