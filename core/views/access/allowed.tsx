import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';

/** Yes or no as a sign, and in words for those who do not see it. */
export function Allowed({ isAllowed }: { isAllowed: boolean }) {
  const say = useText();
  const Icon = isAllowed ? IconCheck : IconX;
  return (
    <>
      <Icon size={15} aria-hidden color={`var(--mantine-color-${isAllowed ? 'green' : 'gray'}-text)`} />
      <VisuallyHidden>{say(isAllowed ? 'access.allowed' : 'access.refused')} </VisuallyHidden>
    </>
  );
}
