import { ActionIcon, FileButton, Progress } from '@mantine/core';
import { IconPaperclip, IconTrash, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { writeSize } from '#core/fields/files/size.ts';
import { uploadFile } from '#core/fields/files/upload-file.ts';
import type { RecordData } from '#core/fields/input.ts';
import { api, apiBase } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata, useFindObject } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';
import { Tooltip } from '#core/ui/tooltip.tsx';
import type { Page } from '../data/queries.ts';
import { removeRecord } from '../data/remove-records.ts';
import classes from '../related/related.module.css';

/** Files about the record: dropped here, they are kept with it. */
export function FileList({ object, id }: { object: ObjectMetadata; id: string }) {
  const say = useText();
  const format = useFormat();
  const file = useFindObject('file');
  const canKeep = file !== undefined && findField(file, 'regarding') !== undefined;
  const [isOver, setOver] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);
  const key = ['records', 'file', 'about', id];
  const { data } = useQuery({
    queryKey: key,
    enabled: canKeep,
    queryFn: ({ signal }) =>
      api.get<Page>(
        `/${file!.plural}`,
        {
          filter: { field: 'regarding', op: 'eq', value: { object: object.name, id } },
          sort: ['-createdAt'],
          limit: 50,
          count: 'exact',
        },
        { signal },
      ),
  });
  if (!canKeep) return null;
  const canAdd = file.permissions.create !== 'none';

  async function take(files: File[]) {
    for (const one of files) {
      setProgress(0);
      try {
        await uploadFile(one, { object: object.name, id }, setProgress);
      } catch (error) {
        showProblem(error);
      }
    }
    setProgress(null);
    await queryClient.invalidateQueries({ queryKey: key });
    void queryClient.invalidateQueries({ queryKey: ['trail', object.name, id] });
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };

  return (
    <section
      className={classes.list}
      aria-label={say('files.title')}
      onDragOver={(event) => {
        if (!canAdd || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={canAdd ? drop : undefined}
    >
      <div className={classes.head}>
        <IconPaperclip size={15} aria-hidden="true" />
        <h3 className={classes.title}>{say('files.title')}</h3>
        {data && <span className={classes.count}>{format.number(data.page.count ?? 0)}</span>}
        <span className={classes.spring} />
        {canAdd && (
          <FileButton onChange={(files) => void take(files)} multiple>
            {(props) => (
              <Tooltip label={say('files.add')}>
                <ActionIcon {...props} size={24} aria-label={say('files.add')}>
                  <IconUpload size={15} />
                </ActionIcon>
              </Tooltip>
            )}
          </FileButton>
        )}
      </div>
      <ul className={classes.rows}>
        {data?.data.map((one: RecordData) => (
          <li key={one.id} className={classes.file}>
            <a href={`${apiBase}/files/${one.id}/content`} download={String(one.name)}>
              {String(one.name)}
            </a>
            <span className={classes.count}>{writeSize(Number(one.size ?? 0), format)}</span>
            {file!.permissions.delete !== 'none' && (
              <ActionIcon
                size={24}
                aria-label={say('files.delete', { name: String(one.name) })}
                onClick={async () => {
                  await removeRecord(file!, one.id, String(one.name));
                  await queryClient.invalidateQueries({ queryKey: key });
                }}
              >
                <IconTrash size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {progress !== null && <Progress value={progress * 100} aria-label={say('files.uploading')} mt={4} />}
      {canAdd && (isOver || data?.data.length === 0) && progress === null && (
        <div className={classes.drop} data-over={isOver || undefined}>
          {say('files.drop')}
        </div>
      )}
    </section>
  );
}
