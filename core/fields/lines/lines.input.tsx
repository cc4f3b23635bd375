import classes from '../input.module.css';
import { defineInput, type RecordData } from '../input.ts';
import { inputOf, isBlank } from '../inputs.ts';
import { useWriter } from '../writer.ts';
import { type LineWire, lineFields } from './line-fields.ts';

export default defineInput<LineWire[]>({
  Cell: ({ value, field, form }) => {
    const { say } = useWriter();
    if (form === 'line')
      return <span className={classes.line}>{say('fields.lineCount', { count: value.length })}</span>;
    const columns = lineFields(field).filter((column) => value.some((line) => !isBlank(line[column.key])));
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      <section className={classes.lines} tabIndex={0} aria-label={say(field.label)}>
        <table aria-label={say(field.label)}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} data-align={inputOf(column).align}>
                  {say(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.map((line, index) => (
              <tr key={line.id ?? index}>
                {columns.map((column) => {
                  const { Cell, align } = inputOf(column);
                  return (
                    <td key={column.key} data-align={align}>
                      {isBlank(line[column.key]) ? null : (
                        <Cell value={line[column.key]} field={column} record={line as RecordData} form="line" />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    );
  },
  editor: 'panel',
  width: 110,
  isWide: true,
  readsWide: true,
  toText: (value, _field, { say }) => say('fields.lineCount', { count: value.length }),
});
