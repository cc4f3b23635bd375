import { useState } from 'react';
import { loadTyping } from '#core/fields/late-typing.tsx';
import { late } from '#core/ui/late.tsx';
import type { CreateDialogProps } from './create-dialog.tsx';

const CreateDialog = late<CreateDialogProps>(async () => {
  const [{ CreateDialog }] = await Promise.all([import('./create-dialog.tsx'), loadTyping()]);
  return CreateDialog;
});

export const loadCreateDialog = CreateDialog.load;

/** `CreateDialog`, which is fetched before it is first opened. */
export function LateCreateDialog(props: CreateDialogProps) {
  const { opened } = props;
  const [isNeeded, setNeeded] = useState(opened);
  if (opened && !isNeeded) setNeeded(true);
  return isNeeded && <CreateDialog {...props} />;
}
