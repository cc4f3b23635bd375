import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import classes from '../input.module.css';
import { defineInput } from '../input.ts';
import { SafeHtml } from './safe-html.tsx';
import { toWords } from './to-words.ts';

// The editor is heavier than everything else on the page together; it comes when somebody writes.
const load = () => import('./rich-text-editor.tsx');
const RichTextEditor = lazy(() => load().then(({ RichTextEditor }) => ({ default: RichTextEditor })));

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
  Input: (props) => (
    <Suspense fallback={<Skeleton h={112} />}>
      <RichTextEditor {...props} />
    </Suspense>
  ),
  preload: () => void load(),
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
