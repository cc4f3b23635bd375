import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** Where the person is: how to write numbers and dates, and what time it is. */
export interface Place {
  /** BCP 47 with a region when it is known: `en-GB`. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** Base currency of the workspace. */
  currency: string;
}

/** `en` says nothing about 12/31 or 31/12; the browser's `en-GB` does. */
export function toFormatLocale(locale: string | null | undefined): string {
  const wished = locale || navigator.language;
  if (wished.includes('-')) return wished;
  return navigator.languages.find((language) => language.startsWith(`${wished}-`)) ?? wished;
}

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const PlaceContext = createContext<Place | null>(null);

export function PlaceProvider({
  locale,
  timeZone,
  currency,
  children,
}: Partial<Record<keyof Place, string | null>> & { children: ReactNode }) {
  const place = useMemo(
    () => ({
      locale: toFormatLocale(locale),
      timeZone: timeZone || browserTimeZone(),
      currency: currency || 'EUR',
    }),
    [locale, timeZone, currency],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace needs a PlaceProvider.');
  return place;
}
