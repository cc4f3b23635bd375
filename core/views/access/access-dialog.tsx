import './access-texts.ts';
import { Alert, Modal, Skeleton, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { mayDo } from '../data/may-change.ts';
import { PeopleWithAccess } from './people-with-access.tsx';
import { accessQuery } from './record-access.ts';
import { Shares } from './shares.tsx';
import { WhyMe } from './why-me.tsx';

export interface AccessDialogProps {
  object: ObjectMetadata;
  record: RecordData;
  onClose: () => void;
}

/** With whom the record is shared, why whoever looks may do what they may, and everybody else's access. */
export function AccessDialog({ object, record, onClose }: AccessDialogProps) {
  const say = useText();
  const query = useInfiniteQuery(accessQuery(object, record.id));
  const pages = query.data?.pages ?? [];
  const me = pages[0]?.data.me;
  const people = pages[0]?.data.people && pages.flatMap(({ data }) => data.people ?? []);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('record.access')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Stack gap="lg">
        {!object.isSetup && <Shares object={object} record={record} mayShare={mayDo(object, record, 'share')} />}
        <section>
          <Title order={3} mb="xs">
            {say('access.me')}
          </Title>
          {query.error && <Alert color="red">{problemSentence(query.error)}</Alert>}
          {query.isPending && <Skeleton h={72} />}
          {me && <WhyMe me={me} />}
        </section>
        {people && (
          <PeopleWithAccess
            people={people}
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            isLoading={query.isFetchingNextPage}
          />
        )}
      </Stack>
    </Modal>
  );
}
