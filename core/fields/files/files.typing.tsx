import { ActionIcon, Button, FileButton, Progress } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { showProblem } from '#core/ui/toast.tsx';
import classes from '../input.module.css';
import { defineTyping, type InputProps, type RecordTitle } from '../input.ts';
import { ReferenceFilter } from '../reference/reference-filter.tsx';
import { expansionKey } from '../reference/titles.ts';
import { useWriter } from '../writer.ts';
import { useNames } from './files.input.tsx';
import { uploadFile } from './upload-file.ts';

function FilesInput({ value, field, record, onChange, label, id }: InputProps<string[]>) {
  const { say } = useWriter();
  const ids = value ?? [];
  const nameOf = useNames({ value: ids, field, record });
  const [progress, setProgress] = useState<number | null>(null);
  const set = (titles: RecordTitle[]) =>
    onChange(titles.length === 0 ? null : titles.map((title) => title.id), { [expansionKey(field)]: titles });
  const chosen = ids.map((one) => ({ id: one, object: 'file', title: nameOf(one) }));
  async function take(files: File[]) {
    const added: RecordTitle[] = [];
    for (const file of files) {
      setProgress(0);
      try {
        const kept = await uploadFile(file, undefined, setProgress);
        added.push({ id: kept.id, object: 'file', title: file.name });
      } catch (error) {
        showProblem(error);
      }
    }
    setProgress(null);
    if (added.length > 0) set([...chosen, ...added]);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would say the label twice.
    <div
      role="group"
      aria-label={label}
      className={classes.rows}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      }}
    >
      {chosen.map((title) => (
        <div key={title.id} className={classes.row}>
          <span className={classes.line} style={{ flex: 1 }}>
            {title.title}
          </span>
          <ActionIcon
            aria-label={say('fields.removeOne', { value: title.title })}
            onClick={() => set(chosen.filter((one) => one.id !== title.id))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      {progress !== null && <Progress value={progress * 100} aria-label={say('files.uploading')} />}
      <FileButton multiple onChange={(files) => void take(files)}>
        {(props) => (
          <Button {...props} id={id} variant="default" size="compact-sm" leftSection={<IconPaperclip size={14} />}>
            {say('files.add')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

export default defineTyping<string[]>({ Input: FilesInput, FilterInput: ReferenceFilter });
