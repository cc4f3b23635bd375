import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconList, IconPlayerPlay, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiBase } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { listPath } from '#core/ui/records.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { ConfirmDialog } from '../../settings/confirm-dialog.tsx';
import type { Import } from '../imports.ts';
import classes from './run.module.css';
import { SameFile } from './same-file.tsx';

const icon = { size: 16, 'aria-hidden': true } as const;

/** To the records, the failed rows as a file, going on, taking back, and the next file. */
export function ResultActions({ one }: { one: Import }) {
  const say = useText();
  const object = useFindObject(one.settings.object);
  const [isUndoing, setUndoing] = useState(false);

  async function ask(verb: 'undo' | 'run', sentence: string): Promise<void> {
    try {
      const { data } = await api.post<{ data: Import }>(`/imports/${one.id}/${verb}`);
      queryClient.setQueryData(['import', one.id], data);
      showToast({ message: say(sentence) });
    } catch (error) {
      showProblem(error);
    }
  }

  const mayGoOn = (one.status === 'cancelled' || one.status === 'failed') && one.isFileKept;
  return (
    <div className={classes.actions}>
      {object && one.status !== 'undone' && one.created + one.updated > 0 && (
        <Button component={Link} to={listPath(object.plural)} leftSection={<IconList {...icon} />}>
          {say('import.showRecords', { what: say(object.pluralLabel).toLowerCase() })}
        </Button>
      )}
      {mayGoOn && (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay {...icon} />}
          onClick={() => void ask('run', 'import.goingOn')}
        >
          {say('import.goOn')}
        </Button>
      )}
      {one.failed > 0 && one.isFileKept && (
        <Button
          component="a"
          variant="default"
          href={`${apiBase}/imports/${one.id}/failed.csv`}
          download
          leftSection={<IconDownload {...icon} />}
        >
          {say('import.downloadFailed')}
        </Button>
      )}
      {one.canUndo && (
        <Button variant="default" leftSection={<IconArrowBackUp {...icon} />} onClick={() => setUndoing(true)}>
          {say('import.undo')}
        </Button>
      )}
      <SameFile one={one} />
      <Button component={Link} to="/import" variant="default" leftSection={<IconUpload {...icon} />}>
        {say('import.another')}
      </Button>
      <ConfirmDialog
        isOpen={isUndoing}
        onClose={() => setUndoing(false)}
        title={say('import.undoTitle')}
        text={say('import.undoText')}
        label={say('import.undo')}
        onConfirm={() => ask('undo', 'import.undoing')}
      />
    </div>
  );
}
