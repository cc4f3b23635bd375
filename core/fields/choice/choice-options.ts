import type { Text } from '#core/kit/text.ts';
import type { FieldMetadata } from '../input.ts';

export interface ChoiceOption {
  value: string;
  label: Text | string;
  color?: string;
  /** Kept for records that have it, no longer offered. */
  isArchived?: boolean;
}

export function optionsOf(field: FieldMetadata): ChoiceOption[] {
  return (field.options.options as ChoiceOption[] | undefined) ?? [];
}

export function findOption(field: FieldMetadata, value: string): ChoiceOption | undefined {
  return optionsOf(field).find((option) => option.value === value);
}

/** Mantine's name of a colour, or any CSS colour, as CSS. */
export function toCssColor(color: string | undefined | null): string | undefined {
  if (!color) return undefined;
  return /^[a-z]+$/.test(color) ? `var(--mantine-color-${color}-filled, ${color})` : color;
}
