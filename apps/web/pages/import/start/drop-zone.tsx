import { Button, Progress, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './drop-zone.module.css';
import { useUpload } from './use-upload.ts';

/** Takes a file by drop or by choice, and shows how much of it has been sent. */
export function DropZone() {
  const say = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { sending, problem, send } = useUpload();

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={classes.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={32} stroke={1.4} aria-hidden />
        {sending ? (
          <div className={classes.sending}>
            <Text fw={500}>{sending.fileName}</Text>
            <Progress.Root size="sm">
              <Progress.Section
                value={sending.fraction * 100}
                aria-label={say('import.sending', { name: sending.fileName })}
              />
            </Progress.Root>
            <Text size="xs" c="dimmed" data-numeric>
              {sending.fraction < 1
                ? say('import.sent', { share: format.percent(Math.floor(sending.fraction * 100)) })
                : say('import.readingFile')}
            </Text>
          </div>
        ) : (
          <>
            <Text fw={500}>{say('import.dropHere')}</Text>
            <Button onClick={() => input.current?.click()}>{say('import.choose')}</Button>
            <Text size="xs" c="dimmed">
              {say('import.formats')}
            </Text>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            send(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <FormProblem sentence={problem} />
    </>
  );
}
