import { DefaultFilter } from './filter-input.tsx';
import type { Typing } from './input.ts';

const modules = import.meta.glob<Typing>('./*/*.typing.tsx', { eager: true, import: 'default' });

const byType = new Map(
  Object.entries(modules).map(([path, typing]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.typing.tsx'.length),
    typing,
  ]),
);

/** What is typed into: as one piece, since whoever edits one field soon edits another. */
export function typingOf(type: string): Typing & Required<Pick<Typing, 'FilterInput'>> {
  return { FilterInput: DefaultFilter, ...byType.get(type) };
}
