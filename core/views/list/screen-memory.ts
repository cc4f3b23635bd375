import type { GridPosition } from './use-grid-position.ts';

/** Where a person was in a list, so that Back leads to the very place. */
export interface ScreenMemory {
  top: number;
  position: GridPosition;
  ids: ReadonlySet<string>;
}

const mostRemembered = 50;
const memories = new Map<string, ScreenMemory>();

export function rememberScreen(key: string, memory: ScreenMemory): void {
  memories.delete(key);
  memories.set(key, { ...memory, position: { ...memory.position, isEditing: false } });
  const oldest = memories.keys().next();
  if (memories.size > mostRemembered && !oldest.done) memories.delete(oldest.value);
}

export function recallScreen(key: string): ScreenMemory | undefined {
  return memories.get(key);
}
