import { foldText } from '#core/kit/text.ts';
import classes from '../input.module.css';
import { defineInput, Unreadable } from '../input.ts';
import { useWriter } from '../writer.ts';
import { countryCodes } from './codes.ts';

export default defineInput<string>({
  Cell: ({ value }) => <span className={classes.line}>{useWriter().format.country(value)}</span>,
  firstOperator: 'in',
  editor: 'line',
  width: 140,
  toText: (value, _field, { format }) => format.country(value),
  fromText: (text, _field, { format }) => {
    const word = foldText(text);
    if (word === '') return null;
    const found = countryCodes.find((code) => code.toLowerCase() === word || foldText(format.country(code)) === word);
    if (!found) throw new Unreadable('fields.notACountry');
    return found;
  },
});
