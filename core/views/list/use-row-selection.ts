import { useCallback, useMemo, useRef, useState } from 'react';
import type { Item } from './items.ts';

export interface RowSelection {
  ids: ReadonlySet<string>;
  /** Everything that matches is meant, also what was never fetched. */
  isAllMatching: boolean;
  toggle: (row: number, extend: boolean) => void;
  selectLoaded: () => void;
  selectMatching: () => void;
  clear: () => void;
}

/** Which rows are chosen. With Shift, all between the last one and this. */
export function useRowSelection(items: Item[], remembered: ReadonlySet<string> = new Set()): RowSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(remembered);
  const [isAllMatching, setAllMatching] = useState(false);
  const last = useRef<string | null>(null);

  const toggle = useCallback(
    (row: number, extend: boolean) => {
      const item = items[row];
      if (item?.kind !== 'record') return;
      setAllMatching(false);
      setIds((before) => {
        const next = new Set(before);
        const from = extend && last.current ? items.findIndex(({ id }) => id === last.current) : -1;
        if (from >= 0) {
          for (let index = Math.min(from, row); index <= Math.max(from, row); index++) {
            const between = items[index];
            if (between?.kind === 'record') next.add(between.id);
          }
        } else if (!next.delete(item.id)) next.add(item.id);
        last.current = item.id;
        return next;
      });
    },
    [items],
  );

  return useMemo(
    () => ({
      ids,
      isAllMatching,
      toggle,
      selectLoaded: () => setIds(new Set(items.filter(({ kind }) => kind === 'record').map(({ id }) => id))),
      selectMatching: () => setAllMatching(true),
      clear: () => {
        setIds(new Set());
        setAllMatching(false);
        last.current = null;
      },
    }),
    [ids, isAllMatching, toggle, items],
  );
}
