import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';
import type { Import } from '../imports.ts';

/** Below this the columns say too little of the other object to offer it. */
const leastScore = 3;

/** A file of companies often holds people, too: offers to read it once more as what else its columns tell of. */
export function SameFile({ one }: { one: Import }) {
  const say = useText();
  const navigate = useNavigate();
  const metadata = useMetadata();
  const [isBusy, setBusy] = useState(false);
  const other = one.analysis.objects.find(({ object, score }) => object !== one.settings.object && score >= leastScore);
  const object = other && findObject(metadata, other.object);
  if (!object || one.status !== 'done' || !one.isFileKept) return null;

  async function again(name: string): Promise<void> {
    setBusy(true);
    try {
      const { data } = await api.post<{ data: Import }>(`/imports/${one.id}/again`, { object: name });
      await navigate({ to: `/import/${data.id}` });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button
      variant="default"
      loading={isBusy}
      leftSection={<IconCopy size={16} aria-hidden />}
      onClick={() => void again(object.name)}
    >
      {say('import.sameFile', { what: say(object.pluralLabel).toLowerCase() })}
    </Button>
  );
}
