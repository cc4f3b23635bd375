import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import classes from './access.module.css';
import { AddShare } from './add-share.tsx';
import { sharesQuery } from './record-access.ts';
import { ShareRow } from './share-row.tsx';

interface SharesProps {
  object: ObjectMetadata;
  record: RecordData;
  mayShare: boolean;
}

/** People and teams with whom this record is shared by hand. */
export function Shares({ object, record, mayShare }: SharesProps) {
  const say = useText();
  const { data: shares, error } = useQuery(sharesQuery(object, record.id));
  return (
    <section>
      <Title order={3} mb="xs">
        {say('access.sharedWith')}
      </Title>
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {!shares && !error && <Skeleton h={48} />}
      {shares?.length === 0 && <Text c="dimmed">{say('access.sharedWithNobody')}</Text>}
      {shares && shares.length > 0 && (
        <ul className={classes.people}>
          {shares.map((share) => (
            <ShareRow key={share.granteeId} object={object} record={record} share={share} mayShare={mayShare} />
          ))}
        </ul>
      )}
      {shares && mayShare && (
        <AddShare object={object} record={record} taken={shares.map(({ granteeId }) => granteeId)} />
      )}
    </section>
  );
}
