import { type FormEvent, useState } from 'react';
import { type ApiProblem, isProblem } from './client/problem.ts';
import { problemSentence } from './toast.tsx';

/**
 * A form of a few known inputs: what was typed, what the server said about each, and whether it is being sent.
 * What was typed is kept when sending fails.
 */
export function useFormState<Values extends object>(initial: Values, send: (values: Values) => Promise<unknown>) {
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const refused: ApiProblem | undefined = isProblem(problem) ? problem : undefined;

  function set<Key extends keyof Values>(key: Key, value: Values[Key]): void {
    setValues((before) => ({ ...before, [key]: value }));
  }

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (isSending) return;
    const form = event?.currentTarget as HTMLFormElement | undefined;
    setSending(true);
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      setProblem(error);
      // The first input that is wrong is where the person has to go on.
      requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } finally {
      setSending(false);
    }
  }

  const errorOf = (key: keyof Values & string) => refused?.messageFor(key);
  const named = refused?.errors.some((error) => (error.path.split('.')[0] ?? '') in values) ?? false;

  return {
    values,
    set,
    setValues,
    isSending,
    submit,
    errorOf,
    /** What is wrong with no input in particular. */
    sentence: problem && !named ? problemSentence(problem) : undefined,
    /** Props of a text input. */
    text: <Key extends keyof Values & string>(key: Key) => ({
      name: key,
      value: values[key] as string,
      error: errorOf(key),
      onChange: (event: { currentTarget: { value: string } }) => set(key, event.currentTarget.value as Values[Key]),
    }),
    /** Props of a select. */
    choice: <Key extends keyof Values & string>(key: Key) => ({
      name: key,
      value: values[key] as string | null,
      error: errorOf(key),
      onChange: (value: string | null) => set(key, value as Values[Key]),
    }),
  };
}
