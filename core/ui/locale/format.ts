import { useMemo } from 'react';
import { type AddressValue, formatAddress } from './format-address.ts';
import { formatDuration } from './format-duration.ts';
import { formatRelative } from './format-relative.ts';
import { dateFormat, numberFormat } from './intl.ts';
import { type Place, usePlace } from './place.tsx';

export type { AddressValue };

export interface MoneyValue {
  amount: string | number;
  currency: string;
  baseAmount?: string | number | null;
}

/** `'2026-03-29'` as the instant whose UTC calendar says the same day: a date without a time has no zone. */
function toUtc(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
}

/** `numberFormat` takes decimal text exactly, which its type does not say. */
type Decimal = number | string;

export function makeFormat({ locale, timeZone, currency }: Place) {
  const isoDay = dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

  return {
    locale,
    timeZone,
    currency,
    /** Up to `digits` decimals (default 10): what is stored is what is shown. */
    number: (value: Decimal, digits = 10) =>
      numberFormat(locale, { maximumFractionDigits: digits }).format(value as number),
    /** 1,234,567 → `1.2M`: for axes and tight places only. */
    compact: (value: Decimal) =>
      numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value as number),
    /** 12.5 → `12.5%`: percentages are stored as people say them. */
    percent: (value: Decimal) =>
      numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(Number(value) / 100),
    /** Cents are left out when `isRounded`: sums and cards. */
    money: (value: MoneyValue, options: { isRounded?: boolean; isCompact?: boolean } = {}) =>
      numberFormat(locale, {
        style: 'currency',
        currency: value.currency,
        currencyDisplay: 'narrowSymbol',
        ...(options.isRounded ? { maximumFractionDigits: 0 } : {}),
        ...(options.isCompact ? { notation: 'compact', maximumFractionDigits: 1 } : {}),
      }).format(value.amount as number),
    /** `'2026-03-29'` → `29 Mar 2026`. */
    date: (date: string) => dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(toUtc(date)),
    /** `Sunday, 29 March 2026`. */
    dateLong: (date: string) => dateFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(toUtc(date)),
    /** Without the year when it is this one: `29 Mar`. */
    dateShort: (date: string) => {
      const isThisYear = date.slice(0, 4) === isoDay.format(Date.now()).slice(0, 4);
      return dateFormat(locale, {
        day: 'numeric',
        month: 'short',
        ...(isThisYear ? {} : { year: 'numeric' }),
        timeZone: 'UTC',
      }).format(toUtc(date));
    },
    weekday: (date: string) => dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(toUtc(date)),
    month: (date: string) =>
      dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(toUtc(date)),
    /** ISO instant → `29 Mar 2026, 14:05` in the person's zone. */
    dateTime: (instant: string) =>
      dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(instant)),
    /** With seconds and zone, for tooltips. */
    dateTimeExact: (instant: string) =>
      dateFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(Date.parse(instant)),
    time: (instant: string) => dateFormat(locale, { timeStyle: 'short', timeZone }).format(Date.parse(instant)),
    /** ISO instant → `3 hours ago`. Show with `RelativeTime`, which has the exact one on hover. */
    relative: (instant: string, now = Date.now()) => formatRelative(instant, locale, now),
    /** When something is to be done: `14:05` today, `tomorrow`, `yesterday`, and else the day: `3 Sept`. */
    due: (instant: string, now = Date.now()) => {
      const day = isoDay.format(Date.parse(instant));
      const days = (toUtc(day) - toUtc(isoDay.format(now))) / 86_400_000;
      if (days === 0) return dateFormat(locale, { timeStyle: 'short', timeZone }).format(Date.parse(instant));
      if (Math.abs(days) === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
      const isThisYear = day.slice(0, 4) === isoDay.format(now).slice(0, 4);
      return dateFormat(locale, {
        day: 'numeric',
        month: 'short',
        ...(isThisYear ? {} : { year: 'numeric' }),
        timeZone: 'UTC',
      }).format(toUtc(day));
    },
    /** Calendar day of the instant in the person's zone, `YYYY-MM-DD`. */
    dayOf: (instant: string | number = Date.now()) =>
      isoDay.format(typeof instant === 'number' ? instant : Date.parse(instant)),
    /** Minutes → `1 hr 30 min`. */
    duration: (minutes: Decimal) => formatDuration(Number(minutes), locale),
    /** Lines of a postal address in the order of its country. */
    address: (address: AddressValue) => formatAddress(address, locale),
    country: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code.toUpperCase()) ?? code,
    language: (code: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
    currencyName: (code: string) => new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code,
    list: (items: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    /** Family name first where that is the custom. */
    name: (given?: string | null, family?: string | null) => {
      const parts = /^(hu|ja|ko|zh)/.test(locale) ? [family, given] : [given, family];
      return parts.filter(Boolean).join(' ');
    },
    compare: new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare,
  };
}

export type Format = ReturnType<typeof makeFormat>;

/** Writes values in the person's locale and zone. */
export function useFormat(): Format {
  const place = usePlace();
  return useMemo(() => makeFormat(place), [place]);
}
