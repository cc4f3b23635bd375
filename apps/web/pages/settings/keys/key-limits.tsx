import { Text } from '@mantine/core';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ApiKey } from './api-keys.ts';
import classes from './key-limits.module.css';

/** What a key may do, with which objects and from where. */
export function KeyLimits({ apiKey: { access, objects, allowedAddresses } }: { apiKey: ApiKey }) {
  const say = useText();
  const { objects: known } = useMetadata();
  const labelOf = (name: string) => say(known.find((object) => object.name === name)?.pluralLabel ?? name);
  return (
    <div className={classes.limits}>
      <Text>{say(`settings.keys.accesses.${access}`)}</Text>
      {objects && (
        <Text size="xs" c="dimmed">
          {objects.map(labelOf).join(', ')}
        </Text>
      )}
      {allowedAddresses && (
        <Text size="xs" c="dimmed">
          {say('settings.keys.from', { addresses: allowedAddresses.join(', ') })}
        </Text>
      )}
    </div>
  );
}
