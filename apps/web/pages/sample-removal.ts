import './home/home-texts.ts';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { forgetAllRecords } from '#core/ui/recent.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';

/** Takes out every record the sample brought, in one click; what the company added stays. */
export function useSampleRemoval(): { isRemoving: boolean; remove: () => void } {
  const say = useText();
  const [isRemoving, setRemoving] = useState(false);
  async function remove(): Promise<void> {
    setRemoving(true);
    try {
      await api.delete('/workspace/sample-data');
      forgetAllRecords();
      showToast({ message: say('home.sample.removed') });
      await queryClient.invalidateQueries();
    } catch (error) {
      showProblem(error);
    } finally {
      setRemoving(false);
    }
  }
  return { isRemoving, remove: () => void remove() };
}
