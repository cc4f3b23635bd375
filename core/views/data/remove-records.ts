import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { dropCached, refreshObject } from './cache.ts';

/** To the trash, with the way back in the toast. */
export async function removeRecord(object: ObjectMetadata, id: string, title: string): Promise<boolean> {
  const putBack = dropCached(object.name, [id]);
  try {
    await api.delete(`/${object.plural}/${id}`);
    void queryClient.invalidateQueries({ queryKey: ['records', object.name] });
    showToast({
      message: sayText('record.deleted', { title: title || sayText(object.label) }),
      undo: async () => {
        try {
          await api.post(`/${object.plural}/${id}/restoration`);
          await refreshObject(object.name);
        } catch (error) {
          showProblem(error);
        }
      },
    });
    return true;
  } catch (error) {
    putBack();
    showProblem(error);
    return false;
  }
}
