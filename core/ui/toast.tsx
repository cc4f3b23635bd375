import { Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { isProblem } from './client/problem.ts';
import { announce } from './live-region.tsx';
import { sayText } from './locale/text.ts';

export interface Toast {
  message: string;
  /** Offers to take it back; the toast then stays longer. */
  undo?: (() => unknown) | undefined;
  kind?: 'done' | 'problem';
  /** Another thing to do about it: go there, try again. */
  action?: { label: string; run: () => unknown } | undefined;
}

const shownMilliseconds = 5_000;
const shownWithChoiceMilliseconds = 10_000;

const watchers = new Set<() => void>();
let isNeeded = false;

/** Whether anything was ever to be shown: until then the toaster is not even loaded. */
export function useIsToasterNeeded(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => isNeeded,
  );
}

async function toaster() {
  isNeeded = true;
  for (const watcher of watchers) watcher();
  return (await import('./toaster.tsx')).notifications;
}

/** Says briefly what happened, read aloud by screen readers. The last undoable one answers to Ctrl/Cmd Z. */
export function showToast(toast: Toast): void {
  const id = crypto.randomUUID();
  if (toast.undo) lastUndo = { id, undo: toast.undo };
  announce(toast.message);
  void draw(id, toast);
}

async function draw(id: string, { message, undo, kind = 'done', action }: Toast): Promise<void> {
  const notifications = await toaster();
  const choice = undo ? { label: sayText('toast.undo'), run: undo } : action;
  const forget = () => {
    if (lastUndo?.id === id) lastUndo = undefined;
  };
  const run = () => {
    notifications.hide(id);
    forget();
    void choice?.run();
  };
  notifications.show({
    id,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" c="inherit">
          {message}
        </Text>
        {choice && (
          <Button variant="subtle" size="compact-sm" onClick={run}>
            {choice.label}
          </Button>
        )}
      </Group>
    ),
    color: kind === 'problem' ? 'red' : 'gray',
    withBorder: true,
    'data-kind': kind,
    // The live region has said it; twice would be once too often.
    role: 'group',
    autoClose: choice || kind === 'problem' ? shownWithChoiceMilliseconds : shownMilliseconds,
    closeButtonProps: { 'aria-label': sayText('toast.close') },
    onClose: forget,
  });
}

let lastUndo: { id: string; undo: () => unknown } | undefined;

/** Takes back the last thing a toast offered to take back. False when there is none. */
export function undoLast(): boolean {
  if (!lastUndo) return false;
  const { id, undo } = lastUndo;
  lastUndo = undefined;
  void toaster().then((notifications) => notifications.hide(id));
  void undo();
  return true;
}

/** Says why something failed, in the server's words when it has some. */
export function showProblem(error: unknown): void {
  showToast({ message: problemSentence(error), kind: 'problem' });
}

export function problemSentence(error: unknown): string {
  if (!isProblem(error)) return sayText('problem.unexpected');
  if (error.status === 0) return sayText('problem.unreachable');
  return error.detail || error.title || sayText('problem.unexpected');
}
