import { useRef, useState } from 'react';
import { type ApiProblem, api, isProblem } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { showProblem } from '#core/ui/toast.tsx';
import { type Import, type ImportSettings, importQuery, type MappedColumn } from '../imports.ts';

export interface LayoutWish {
  sheet?: string;
  headerRow?: number;
  delimiter?: string;
}

const saveAfterMilliseconds = 400;

/**
 * The settings of a draft as the person sees them. They are kept on the server a moment after each change, so that
 * they are there after a reload; what the server finds wrong with them is shown, and what was chosen stays.
 */
export function useDraft(one: Import) {
  const [settings, setSettings] = useState(one.settings);
  const [problem, setProblem] = useState<ApiProblem>();
  const [isReading, setReading] = useState(false);
  const wanted = useRef(settings);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));

  async function send(body: object): Promise<Import | undefined> {
    try {
      const { data } = await api.patch<{ data: Import }>(`/imports/${one.id}`, body);
      queryClient.setQueryData(['import', one.id], data);
      setProblem(undefined);
      return data;
    } catch (error) {
      if (isProblem(error) && error.status === 422) setProblem(error);
      else showProblem(error);
      return undefined;
    }
  }

  /** Keeps what was chosen. Gives whether the server takes it. */
  function save(): Promise<boolean> {
    clearTimeout(timer.current);
    saving.current = saving.current.then(async () => (await send(wanted.current)) !== undefined);
    return saving.current;
  }

  function change(patch: Partial<ImportSettings>): void {
    wanted.current = { ...wanted.current, ...patch };
    setSettings(wanted.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), saveAfterMilliseconds);
  }

  /** What makes the server look at the file anew and suggest everything again. */
  async function readAgain(body: { object: string } | { source: LayoutWish }): Promise<void> {
    clearTimeout(timer.current);
    setReading(true);
    // What was suggested anew is kept even where the server finds something left to decide.
    const data = (await send(body)) ?? (await queryClient.fetchQuery(importQuery(one.id)).catch(() => undefined));
    if (data) {
      wanted.current = data.settings;
      setSettings(data.settings);
    }
    setReading(false);
  }

  return {
    settings,
    problem,
    isReading,
    change,
    save,
    readAgain,
    changeColumn: (column: string, patch: Partial<MappedColumn>) =>
      change({
        mapping: wanted.current.mapping.map((mapped) => (mapped.column === column ? { ...mapped, ...patch } : mapped)),
      }),
  };
}

export type Draft = ReturnType<typeof useDraft>;
