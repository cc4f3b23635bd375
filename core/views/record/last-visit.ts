import { useEffect, useRef, useState } from 'react';

export interface Visit {
  version: number;
  /** ISO 8601. */
  at: string;
}

const storageKey = 'rapport.visits';
const mostKept = 400;
/** A record looked at for less than this was passed by, not seen. */
const seenMilliseconds = 1_500;

function readVisits(): Record<string, Visit> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, Visit>;
  } catch {
    return {};
  }
}

function writeVisit(id: string, version: number): void {
  const { [id]: _, ...others } = readVisits();
  const kept = Object.entries(others).slice(-(mostKept - 1));
  try {
    localStorage.setItem(
      storageKey,
      JSON.stringify({ ...Object.fromEntries(kept), [id]: { version, at: new Date().toISOString() } }),
    );
  } catch {
    // A browser without room forgets; nothing else depends on it.
  }
}

/** When the person last looked at the record, if it has changed since. */
export function useLastVisit(id: string, version: number | undefined): Visit | undefined {
  const [before] = useState(() => readVisits()[id]);
  const arrival = useRef<number | undefined>(undefined);
  if (version !== undefined) arrival.current ??= version;
  useEffect(() => {
    if (version === undefined) return;
    const timer = setTimeout(() => writeVisit(id, version), seenMilliseconds);
    return () => clearTimeout(timer);
  }, [id, version]);
  return before && arrival.current !== undefined && arrival.current > before.version ? before : undefined;
}
