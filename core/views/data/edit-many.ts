import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { findCached } from './cache.ts';
import { saveRecord } from './save-record.ts';

interface RecordEdit {
  record: RecordData;
  changes: Record<string, unknown>;
}

/** At once; a server with two cores gains nothing from more. */
const lanes = 4;

/** Saves different changes of many records, says how it went, and offers to take all of it back. */
export async function editMany(object: ObjectMetadata, edits: RecordEdit[]): Promise<void> {
  const queue = [...edits];
  const done: RecordEdit[] = [];
  const failures: unknown[] = [];
  const work = async () => {
    for (let edit = queue.shift(); edit; edit = queue.shift()) {
      try {
        const { back } = await saveRecord(object, edit.record, { changes: edit.changes });
        if (back) done.push({ record: edit.record, changes: back.changes });
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  if (done.length > 0) {
    showToast({
      message: sayText('list.recordsChanged', { count: done.length }),
      undo: () => {
        const backs = done.map(({ record, changes }) => ({
          record: findCached(object.name, record.id) ?? record,
          changes,
        }));
        return editMany(object, backs);
      },
    });
  }
  if (failures.length > 0) {
    showProblem(failures[0]);
    if (failures.length > 1)
      showToast({ message: sayText('list.recordsRefused', { count: failures.length }), kind: 'problem' });
  }
}
