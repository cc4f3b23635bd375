import { useEffect } from 'react';
import { answerCreateRequests, closeCreateRequest, useCreateRequest } from '#core/fields/reference/create-record.ts';
import { toTitle } from '#core/fields/reference/titles.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { CreateDialog } from '../create-dialog.tsx';
import { useConflict } from '../data/conflict.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { RunningOperations } from './running-operations.tsx';

/** Dialogs that a field or a save may call for, whatever screen it is on. */
export function RecordDialogs() {
  const metadata = useMetadata();
  const conflict = useConflict();
  const request = useCreateRequest();
  useEffect(answerCreateRequests, []);
  return (
    <>
      <RunningOperations />
      {conflict && <ConflictDialog conflict={conflict} />}
      {request && (
        <CreateDialog
          object={request.object}
          defaults={request.defaults}
          opened
          onClose={closeCreateRequest}
          onCreated={(record) => request.onCreated(toTitle(metadata, request.object, record))}
        />
      )}
    </>
  );
}
