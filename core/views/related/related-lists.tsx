import { useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FileList } from '../files/file-list.tsx';
import classes from './related.module.css';
import { RelatedList } from './related-list.tsx';

/** Records that point to this one, each kind a list of its own; what is written about it stands in the timeline. */
export function RelatedLists({
  object,
  id,
  record,
}: {
  object: ObjectMetadata;
  id: string;
  record: RecordData | undefined;
}) {
  const say = useText();
  const metadata = useMetadata();
  const [isAll, setAll] = useState(false);
  const lists = object.related.flatMap((related) => {
    const target = findObject(metadata, related.object);
    if (!target || target.isActivity || target.isSetup || target.permissions.read === 'none' || target.name === 'file')
      return [];
    return [{ related, target }];
  });
  const shown = isAll ? lists : lists.slice(0, 8);
  return (
    <div className={classes.lists}>
      {shown.map(({ related, target }) => (
        <RelatedList key={related.key} object={object} id={id} record={record} related={related} target={target} />
      ))}
      {shown.length < lists.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {say('related.more', { count: lists.length - shown.length })}
        </button>
      )}
      <FileList object={object} id={id} />
    </div>
  );
}
