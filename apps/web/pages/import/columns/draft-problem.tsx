import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { fieldWords } from '#core/ui/locale/problem-words.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Draft } from '../one/use-draft.ts';

const own = new Set(['nothing_mapped', 'filled_twice', 'not_mapped']);

/** What keeps the settings from being taken, as sentences; what stands beside a column is said there too. */
export function DraftProblem({ draft: { problem, settings } }: { draft: Draft }) {
  const say = useText();
  if (!problem) return null;
  const sentences = problem.errors.map(({ path, code, message }) => {
    const [, index] = /^mapping\.(\d+)/.exec(path) ?? [];
    const column = index === undefined ? undefined : settings.mapping[Number(index)]?.column;
    if (path === 'keyField' && code === 'required') return say('import.problem.noKey');
    const sentence = own.has(code) ? say(`import.problem.${code}`) : fieldWords(code, message);
    return column ? `${column}: ${sentence}` : sentence;
  });
  return (
    <Alert color="red" mt="md" icon={<IconAlertCircle size={18} aria-hidden />} role="alert">
      {sentences.length > 0 ? sentences.map((sentence) => <div key={sentence}>{sentence}</div>) : problem.detail}
    </Alert>
  );
}
