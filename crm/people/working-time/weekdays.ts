import type { Choice } from '#core/fields/choice/choice.field.ts';

/** In the order of ISO 8601: Monday is 1. */
export const weekdays: Choice[] = [
  { value: 'monday', label: { en: 'Monday', fr: 'Lundi' } },
  { value: 'tuesday', label: { en: 'Tuesday', fr: 'Mardi' } },
  { value: 'wednesday', label: { en: 'Wednesday', fr: 'Mercredi' } },
  { value: 'thursday', label: { en: 'Thursday', fr: 'Jeudi' } },
  { value: 'friday', label: { en: 'Friday', fr: 'Vendredi' } },
  { value: 'saturday', label: { en: 'Saturday', fr: 'Samedi' } },
  { value: 'sunday', label: { en: 'Sunday', fr: 'Dimanche' } },
];

/** `09:30` → 570; `24:00` is the end of the day. Undefined when it is no time of day. */
export function readMinutes(text: unknown): number | undefined {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(String(text).trim());
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : undefined;
}
