import { useSyncExternalStore } from 'react';
import type { RecordTitle } from '../input.ts';

/** Somebody who types a name that is not there yet wants to make it without leaving what they do. */
export interface CreateRequest {
  object: string;
  defaults: Record<string, unknown>;
  onCreated: (record: RecordTitle) => void;
}

let hosts = 0;
let request: CreateRequest | null = null;
const listeners = new Set<() => void>();

function set(next: CreateRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function askToCreate(next: CreateRequest): void {
  set(next);
}

export function closeCreateRequest(): void {
  set(null);
}

/** Of the screen that draws the form; fields only ask for it. */
export function useCreateRequest(): CreateRequest | null {
  return useSyncExternalStore(subscribe, () => request);
}

/** Says that a screen here answers requests. Returns how to take it back. */
export function answerCreateRequests(): () => void {
  hosts += 1;
  return () => {
    hosts -= 1;
  };
}

export function isCreateAnswered(): boolean {
  return hosts > 0;
}
