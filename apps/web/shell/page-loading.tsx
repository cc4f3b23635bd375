import { Center, Loader } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';

/** While a page's own code is on its way. */
export function PageLoading() {
  const say = useText();
  return (
    <Center mih="40dvh" role="status" aria-label={say('common.loading')}>
      <Loader size="sm" color="gray" />
    </Center>
  );
}
