import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { useSampleRemoval } from '../../sample-removal.ts';

export function SampleData() {
  const say = useText();
  const { isRemoving, remove } = useSampleRemoval();
  return (
    <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} loading={isRemoving} onClick={remove}>
      {say('home.sample.remove')}
    </Button>
  );
}
