import { useRef, useState } from 'react';

export interface Draft {
  value: unknown;
  titles: Record<string, unknown>;
  isTouched: boolean;
  /** Why what stands in the input cannot be taken. */
  unreadable: string | null;
}

/** A value being typed. Read from a ref, since an input says "changed" and "done" in one breath. */
export function useDraft(initial: unknown) {
  const ref = useRef<Draft>({ value: initial, titles: {}, isTouched: false, unreadable: null });
  const [, redraw] = useState(0);
  return {
    current: () => ref.current,
    change: (value: unknown, titles: Record<string, unknown> = {}) => {
      ref.current = { value, titles, isTouched: true, unreadable: null };
      redraw((count) => count + 1);
    },
    refuse: (unreadable: string | null) => {
      ref.current = { ...ref.current, unreadable };
    },
  };
}
