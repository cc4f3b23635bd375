import { useSyncExternalStore } from 'react';

export type DialogName = 'palette' | 'shortcuts' | 'navigation';

/** Which of the shell's dialogs is open, or the object of which a record is being made. */
export type OpenDialog = { name: DialogName } | { name: 'create'; object: string } | null;

let open: OpenDialog = null;
const watchers = new Set<() => void>();

export function openDialog(dialog: OpenDialog): void {
  open = dialog;
  for (const watcher of watchers) watcher();
}

export function useOpenDialog(): OpenDialog {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => open,
  );
}
