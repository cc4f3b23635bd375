import { Anchor } from '@mantine/core';
import classes from '../input.module.css';
import { defineInput } from '../input.ts';
import { TypedInput } from '../typed-input.tsx';

/** "example.com" is what people type and read; the scheme is the machine's. */
const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

const isWeb = (url: string) => /^https?:\/\//i.test(url);

export default defineInput<string>({
  Cell: ({ value, form }) => {
    const text = <span className={form === 'line' ? classes.line : classes.block}>{bare(value)}</span>;
    // Anything else (javascript:, data:) is words, whatever it says of itself.
    if (!isWeb(value)) return text;
    return (
      <Anchor
        href={value}
        target="_blank"
        rel="noopener noreferrer nofollow"
        size="sm"
        tabIndex={form === 'line' ? -1 : 0}
        className={classes.line}
        onClick={(event) => event.stopPropagation()}
      >
        {bare(value)}
      </Anchor>
    );
  },
  Input: (props) => (
    <TypedInput
      {...props}
      write={String}
      read={(text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)}
      inputMode="url"
      placeholder={props.place === 'form' ? 'example.com' : undefined}
    />
  ),
  firstOperator: 'contains',
  editor: 'line',
  width: 180,
  toText: String,
  fromText: (text) => {
    const trimmed = text.trim();
    if (trimmed === '') return null;
    return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  },
});
