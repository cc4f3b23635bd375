import classes from '../input.module.css';
import { defineInput } from '../input.ts';
import { useWriter } from '../writer.ts';

export interface AddressWire {
  street?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
}

export default defineInput<AddressWire>({
  Cell: ({ value, form }) => {
    const { format } = useWriter();
    const lines = format.address(value);
    if (form === 'line')
      return (
        <span className={classes.line} title={lines.join('\n')} dir="auto">
          {lines.join(', ')}
        </span>
      );
    return (
      <span className={classes.block} dir="auto">
        {lines.join('\n')}
      </span>
    );
  },
  firstOperator: 'contains',
  editor: 'panel',
  width: 220,
  isWide: true,
  toText: (value, _field, { format }) => format.address(value).join(', '),
});
