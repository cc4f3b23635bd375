import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { findObject, type Metadata, useMetadata } from '#core/ui/client/metadata.ts';
import type { FieldMetadata, RecordData, RecordTitle } from '../input.ts';

/** `accountId` → `account`, the name under which `expand` gives the record. */
export function expandName(field: Pick<FieldMetadata, 'key'>): string {
  return field.key.replace(/Ids?$/, '') || field.key;
}

/** Where `expand` puts what it gives: beside the field when the relation has its very name. */
export function expansionKey(field: Pick<FieldMetadata, 'key'>): string {
  const name = expandName(field);
  return name === field.key ? `${name}Expanded` : name;
}

/** What `expand` gave: under the relation's name, or beside it where a field has that name already. */
function expansionOf(field: FieldMetadata, record: RecordData | undefined): unknown {
  const name = expandName(field);
  return record?.[`${name}Expanded`] ?? record?.[name];
}

/** Object a reference points to; people and teams are references whose type says to what. */
export function targetOf(field: FieldMetadata): string {
  return (field.options.to as string | undefined) ?? field.type;
}

const isTitle = (value: unknown): value is RecordTitle =>
  typeof value === 'object' && value !== null && 'title' in value;

/** What the record itself says of the one it points to. */
export function expandedTitle(field: FieldMetadata, record: RecordData | undefined): RecordTitle | undefined {
  const expansion = expansionOf(field, record);
  return isTitle(expansion) ? expansion : undefined;
}

/** The same where the field holds several. */
export function expandedTitles(field: FieldMetadata, record: RecordData | undefined): RecordTitle[] {
  const expansion = expansionOf(field, record);
  return Array.isArray(expansion) ? expansion.filter(isTitle) : [];
}

interface Listed {
  data: RecordData[];
}

export function toTitle(metadata: Metadata, objectName: string, record: RecordData): RecordTitle {
  const titleField = findObject(metadata, objectName)?.titleField ?? 'name';
  return { id: record.id, object: objectName, title: String(record[titleField] ?? '') };
}

/** Titles of records known only by their ids, such as those a filter names. */
export function useTitles(objectName: string, ids: string[]): Map<string, RecordTitle> {
  const metadata = useMetadata();
  const object = findObject(metadata, objectName);
  const wanted = [...new Set(ids)].sort();
  const { data } = useQuery({
    queryKey: ['records', objectName, 'titles', wanted],
    enabled: object !== undefined && wanted.length > 0,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      api.get<Listed>(
        `/${object!.plural}`,
        { filter: { field: 'id', op: 'in', value: wanted }, fields: ['id', object!.titleField], limit: wanted.length },
        { signal },
      ),
  });
  return new Map(data?.data.map((record) => [record.id, toTitle(metadata, objectName, record)]));
}
