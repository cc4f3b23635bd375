import { useEffect } from 'react';
import { type Action, offeredActions } from './actions.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
/** How long after the first key of `g h` the second may come. */
const sequenceMilliseconds = 1_200;

/** `mod+shift+k` in one spelling, from an event. */
function keyOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isLetter = /^[a-z]$/.test(key);
  return [
    (isMac ? event.metaKey : event.ctrlKey) ? 'mod+' : '',
    event.altKey ? 'alt+' : '',
    // `?` is Shift and another key on most keyboards; its own name is enough.
    event.shiftKey && (isLetter || key.length > 1) ? 'shift+' : '',
    key,
  ].join('');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return (
    target.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|range)$/.test((target as HTMLInputElement).type)
  );
}

/** Whether a dialog is open that the page behind must not act under. */
function isBehindDialog(target: EventTarget | null): boolean {
  return (
    document.querySelector('[role="dialog"][aria-modal="true"]') !== null ||
    (target instanceof HTMLElement && target.closest('[role="menu"], [role="listbox"]') !== null)
  );
}

/** Runs offered actions by their keys. Used once, by the shell. */
export function useShortcuts(): void {
  useEffect(() => {
    let before = '';
    let beforeAt = 0;
    const find = (keys: string): Action | undefined => offeredActions().findLast((action) => action.keys === keys);

    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      const isPlain = !key.startsWith('mod+');
      const sequence = before && performance.now() - beforeAt < sequenceMilliseconds ? `${before} ${key}` : '';
      const action = (sequence && find(sequence)) || find(key);
      before = isPlain && key.length === 1 ? key : '';
      beforeAt = performance.now();
      if (!action) return;
      if (!action.isAlways && (isTyping(event.target) || isBehindDialog(event.target))) return;
      event.preventDefault();
      before = '';
      action.run();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const names: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Enter: '↵' };

/** Keys as caps to draw: `mod+k` → `[['Ctrl', 'K']]`, `g h` → `[['G'], ['H']]`. */
export function keyCaps(keys: string): string[][] {
  return keys.split(' ').map((chord) =>
    chord.split('+').map((part) => {
      if (part === 'mod') return isMac ? '⌘' : 'Ctrl';
      if (part === 'shift') return isMac ? '⇧' : 'Shift';
      if (part === 'alt') return isMac ? '⌥' : 'Alt';
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    }),
  );
}
