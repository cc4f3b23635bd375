import type { CellProps } from '../input.ts';
import { ReferenceText } from './reference-text.tsx';
import { expandedTitle, targetOf, useTitles } from './titles.ts';

export function ReferenceCell({ value, field, record, form }: CellProps<string>) {
  const object = targetOf(field);
  const expanded = expandedTitle(field, record);
  const isKnown = expanded?.id === value;
  const titles = useTitles(object, isKnown ? [] : [value]);
  const title = isKnown ? expanded!.title : titles.get(value)?.title;
  return <ReferenceText object={object} id={value} title={title} isLink={form === 'block'} />;
}
