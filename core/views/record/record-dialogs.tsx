import { useEffect } from 'react';
import { answerCreateRequests, closeCreateRequest, useCreateRequest } from '#core/fields/reference/create-record.ts';
import { toTitle } from '#core/fields/reference/titles.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { late } from '#core/ui/late.tsx';
import { type Conflict, useConflict } from '../data/conflict.ts';
import { useRunning } from '../data/running.ts';
import { LateCreateDialog } from '../late-create-dialog.tsx';

const ConflictDialog = late<{ conflict: Conflict }>(() =>
  import('./conflict-dialog.tsx').then(({ ConflictDialog }) => ConflictDialog),
);

const RunningOperations = late(() =>
  import('./running-operations.tsx').then(({ RunningOperations }) => RunningOperations),
);

/** Dialogs that a field or a save may call for, whatever screen it is on. */
export function RecordDialogs() {
  const metadata = useMetadata();
  const conflict = useConflict();
  const request = useCreateRequest();
  const isRunning = useRunning().length > 0;
  useEffect(answerCreateRequests, []);
  return (
    <>
      {isRunning && <RunningOperations />}
      {conflict && <ConflictDialog conflict={conflict} />}
      {request && (
        <LateCreateDialog
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
