import type { RecordData } from '#core/fields/input.ts';
import { isProblem } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { findCached } from './cache.ts';
import { type Edit, saveRecord } from './save-record.ts';

/** "Stage changed", or how many fields were. */
function changedSentence(object: ObjectMetadata, changes: Record<string, unknown>): string {
  const keys = Object.keys(changes);
  const field = keys.length === 1 ? findField(object, keys[0]!) : undefined;
  return field
    ? sayText('record.fieldChanged', { field: sayText(field.label) })
    : sayText('record.fieldsChanged', { count: keys.length });
}

async function takeBack(object: ObjectMetadata, id: string, back: Edit): Promise<void> {
  const record = findCached(object.name, id);
  if (!record) return;
  try {
    await saveRecord(object, record, back);
    showToast({ message: sayText('toast.undone') });
  } catch (error) {
    showProblem(error);
  }
}

/**
 * An edit by a person: saved, said, and offered to be taken back. False when it was refused; the reason was shown
 * unless `onRefused` takes it (a form that can ask for what is missing).
 */
export async function editRecord(
  object: ObjectMetadata,
  record: RecordData,
  edit: Edit,
  options: { message?: string; onRefused?: (error: unknown) => boolean } = {},
): Promise<boolean> {
  try {
    const { back } = await saveRecord(object, record, edit);
    if (!back) return true;
    showToast({
      message: options.message ?? changedSentence(object, edit.changes),
      undo: () => takeBack(object, record.id, back),
    });
    return true;
  } catch (error) {
    if (options.onRefused?.(error)) return false;
    const first = isProblem(error) && error.status === 422 ? error.errors[0] : undefined;
    const field = first && findField(object, first.path.split('.')[0]!);
    if (first)
      showToast({ message: field ? `${sayText(field.label)}: ${first.message}` : first.message, kind: 'problem' });
    else showProblem(error);
    return false;
  }
}
