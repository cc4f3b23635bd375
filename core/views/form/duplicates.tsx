import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ApiProblem } from '#core/ui/client/api.ts';
import { findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';

interface Candidate {
  id: string;
  object?: string;
  title?: string;
  name?: string;
  reason?: string;
}

interface Props {
  object: ObjectMetadata;
  problem: ApiProblem;
  isSaving: boolean;
  onIgnore: () => void;
  onOpen: () => void;
}

/** Records that may be the same: look at them, or say that this one is another. */
export function Duplicates({ object, problem, isSaving, onIgnore, onOpen }: Props) {
  const say = useText();
  const metadata = useMetadata();
  const candidates = (problem.body.candidates ?? problem.body.duplicates ?? []) as Candidate[];
  return (
    <Alert
      color="yellow"
      icon={<IconCopy size={18} />}
      title={say('form.duplicate', { object: say(object.label).toLowerCase() })}
      mb="md"
      role="alert"
    >
      <Stack gap="xs">
        {candidates.map(({ id, object: of, title, name, reason }) => {
          const target = (of && findObject(metadata, of)) || object;
          return (
            <Group key={id} gap="xs">
              <Anchor component={Link} to={recordPath(target.plural, id)} onClick={onOpen}>
                {title ?? name ?? say('fields.unnamed')}
              </Anchor>
              {reason && (
                <Text size="xs" c="dimmed">
                  {reason}
                </Text>
              )}
            </Group>
          );
        })}
        {candidates.length === 0 && <Text>{problem.detail}</Text>}
        <Group>
          <Button variant="default" size="compact-sm" loading={isSaving} onClick={onIgnore}>
            {say('form.createAnyway')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
