import { ActionIcon } from '@mantine/core';
import { IconBlockquote, IconBold, IconItalic, IconLink, IconList, IconListNumbers } from '@tabler/icons-react';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useText } from '#core/ui/locale/text.ts';
import { styleNonce } from '#core/ui/theme/style-nonce.ts';
import classes from '../input.module.css';
import type { InputProps } from '../input.ts';

/** Text with emphasis, lists and links. */
export function RichTextEditor({ value, onChange, label, id, autoFocus, error, isRequired }: InputProps<string>) {
  const say = useText();
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false, defaultProtocol: 'https' } })],
    content: value ?? '',
    injectNonce: styleNonce,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(id ? { id } : {}),
        ...(isRequired ? { 'aria-required': 'true' } : {}),
        class: classes.richText ?? '',
        dir: 'auto',
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? null : changed.getHTML()),
  });
  const marks = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      blockquote: current.isActive('blockquote'),
      link: current.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  const setLink = () => {
    if (marks.link) return chain().unsetLink().run();
    const href = window.prompt(say('fields.linkAddress'), 'https://');
    return href ? chain().setLink({ href }).run() : false;
  };
  const tools = [
    { name: 'bold', Icon: IconBold, run: () => chain().toggleBold().run() },
    { name: 'italic', Icon: IconItalic, run: () => chain().toggleItalic().run() },
    { name: 'bulletList', Icon: IconList, run: () => chain().toggleBulletList().run() },
    { name: 'orderedList', Icon: IconListNumbers, run: () => chain().toggleOrderedList().run() },
    { name: 'blockquote', Icon: IconBlockquote, run: () => chain().toggleBlockquote().run() },
    { name: 'link', Icon: IconLink, run: setLink },
  ] as const;
  return (
    <div>
      <div className={classes.editorBox} data-invalid={error ? true : undefined}>
        <div className={classes.editorTools} role="toolbar" aria-label={say('fields.formatting')}>
          {tools.map(({ name, Icon, run }) => (
            <ActionIcon
              key={name}
              aria-label={say(`fields.format_${name}`)}
              aria-pressed={marks[name]}
              variant={marks[name] ? 'light' : 'subtle'}
              onClick={run}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
            >
              <Icon size={15} />
            </ActionIcon>
          ))}
        </div>
        <EditorContent editor={editor} />
      </div>
      {error && <p style={{ margin: '4px 0 0', color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>{error}</p>}
    </div>
  );
}
