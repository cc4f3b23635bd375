import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { announce } from '#core/ui/live-region.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import type { Import } from '../imports.ts';

const mostBytes = 1024 ** 3;

interface Sending {
  fileName: string;
  fraction: number;
}

/** Sends a file and goes on to what was found in it. */
export function useUpload() {
  const say = useText();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending>();
  const [problem, setProblem] = useState<string>();

  async function send(file: File): Promise<void> {
    const fileName = file.name;
    setProblem(undefined);
    if (file.size > mostBytes) return setProblem(say('import.tooLarge'));
    setSending({ fileName, fraction: 0 });
    announce(say('import.sending', { name: fileName }));
    const form = new FormData();
    form.append('file', file, fileName);
    try {
      const { data } = await api.upload<{ data: Import }>('/imports', form, (fraction) =>
        setSending({ fileName, fraction }),
      );
      queryClient.setQueryData(['import', data.id], data);
      await navigate({ to: `/import/${data.id}` });
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setSending(undefined);
    }
  }

  return {
    sending,
    problem,
    send: (file: File | undefined) => {
      if (file && !sending) void send(file);
    },
  };
}
