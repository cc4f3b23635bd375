import { Skeleton } from '@mantine/core';
import { late } from '#core/ui/late.tsx';
import { defineTyping, type InputProps } from '../input.ts';

// The editor is heavier than everything else on the page together; it comes when somebody writes.
const RichTextEditor = late<InputProps<string>>(
  () => import('./rich-text-editor.tsx').then(({ RichTextEditor }) => RichTextEditor),
  () => <Skeleton h={112} />,
);

export default defineTyping<string>({ Input: RichTextEditor, preload: () => void RichTextEditor.load() });
