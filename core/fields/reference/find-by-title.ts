import { api } from '#core/ui/client/api.ts';
import { findObject, metadataQuery } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { type RecordData, Unreadable } from '../input.ts';

/** The one record with exactly that name; pasting must not guess. Throws Unreadable. */
export async function findByTitle(objectName: string, text: string): Promise<string> {
  const metadata = await queryClient.ensureQueryData(metadataQuery);
  const object = findObject(metadata, objectName);
  if (!object) throw new Unreadable('fields.notARecord');
  const { data } = await api.get<{ data: RecordData[] }>(`/${object.plural}`, {
    filter: { field: object.titleField, op: 'eq', value: text },
    fields: ['id'],
    limit: 2,
    count: 'none',
  });
  if (data.length !== 1) throw new Unreadable(data.length === 0 ? 'fields.notARecord' : 'fields.severalRecords');
  return data[0]!.id;
}
