import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#core/ui/locale/format.ts';
import { toLanguage } from '#core/ui/locale/i18n.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldMetadata, RecordData, Writer } from './input.ts';
import { inputOf, isBlank } from './inputs.ts';

/** What writes values as text in the person's language, zone and locale. */
export function useWriter(): Writer {
  const format = useFormat();
  const say = useText();
  const { i18n } = useTranslation();
  const language = toLanguage(i18n.language);
  return useMemo(() => ({ format, say, language }), [format, say, language]);
}

/** The value as text; empty for none. */
export function writeValue(value: unknown, field: FieldMetadata, writer: Writer, record?: RecordData): string {
  return isBlank(value) ? '' : inputOf(field).toText(value, field, writer, record);
}

/** Whether the person writes 1,5 for one and a half. */
export function hasDecimalComma(locale: string): boolean {
  return new Intl.NumberFormat(locale).format(1.5).includes(',');
}

/** Whether the person writes the day before the month. */
export function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0);
  const order = parts.map((part) => part.type);
  return order.indexOf('day') < order.indexOf('month');
}
