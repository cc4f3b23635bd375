import { territoryColors } from '#crm/people/territory/colors.ts';

/** The colour of a territory's mark, of the palette; one that has none is grey. */
export function colorOf({ color }: { color: string | null }, shade = 6): string {
  const known = territoryColors.find(({ value }) => value === color);
  return `var(--mantine-color-${known?.value ?? 'gray'}-${shade})`;
}
