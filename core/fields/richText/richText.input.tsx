import classes from '../input.module.css';
import { defineInput } from '../input.ts';
import { SafeHtml } from './safe-html.tsx';
import { toWords } from './to-words.ts';

export default defineInput<string>({
  Cell: ({ value, form }) => {
    if (form === 'line')
      return (
        <span className={classes.line} dir="auto">
          {toWords(value).slice(0, 300)}
        </span>
      );
    return <SafeHtml html={value} />;
  },
  firstOperator: 'contains',
  editor: 'panel',
  width: 240,
  isWide: true,
  readsWide: true,
  toText: toWords,
  fromText: (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').trim();
    return escaped ? `<p>${escaped.replaceAll('\n', '<br>')}</p>` : null;
  },
});
