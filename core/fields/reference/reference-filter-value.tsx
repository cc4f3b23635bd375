import type { FilterValueProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import { targetOf, useTitles } from './titles.ts';

export interface Special {
  value: string;
  label: string;
}

export const asList = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : value === undefined || value === null ? [] : [String(value)];

/** Names of the records inside the sentence. */
export function ReferenceFilterValue({ field, value, specials = [] }: FilterValueProps & { specials?: Special[] }) {
  const { format } = useWriter();
  const ids = asList(value);
  const word = (id: string) => specials.find((special) => special.value === id)?.label;
  const titles = useTitles(
    targetOf(field),
    ids.filter((id) => !word(id)),
  );
  return <>{format.list(ids.map((id) => word(id) ?? titles.get(id)?.title ?? '…'))}</>;
}
