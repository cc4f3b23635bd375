import type { ComponentType } from 'react';
import { late } from '#core/ui/late.tsx';
import type { FieldInput, FilterInputProps, InputProps } from './input.ts';

type TypingModule = typeof import('./typing.ts');

let typing: TypingModule | undefined;

/** Fetches the inputs of all types. */
export async function loadTyping(): Promise<TypingModule> {
  typing ??= await import('./typing.ts');
  return typing;
}

const typingNow = () => typing ?? loadTyping();

function part<Props>(pick: (module: TypingModule) => ComponentType<Props>) {
  return () => {
    const module = typingNow();
    return module instanceof Promise ? module.then(pick) : pick(module);
  };
}

/** The field's type with its inputs, which are fetched when they are needed. */
export function withTyping(type: string, input: FieldInput): FieldInput {
  const { Cell } = input;
  const meanwhile = ({ value, field, record, place }: InputProps) =>
    place === 'cell' && value !== null && value !== undefined ? (
      <Cell value={value} field={field} record={record} form="line" />
    ) : null;
  return {
    ...input,
    ...(input.editor === 'none' || input.Input
      ? {}
      : {
          Input: late<InputProps>(
            part(({ typingOf }) => typingOf(type).Input!),
            meanwhile,
          ),
        }),
    FilterInput: late<FilterInputProps>(part(({ typingOf }) => typingOf(type).FilterInput)),
    preload: () => void loadTyping().then(({ typingOf }) => typingOf(type).preload?.()),
  };
}
