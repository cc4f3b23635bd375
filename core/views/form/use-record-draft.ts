import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { expansionKey } from '#core/fields/reference/titles.ts';
import type { FieldMetadata, ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useGivenOut } from './given-out.ts';

/** A field's default as it is shown: whoever asks is named where the default says `me`. */
function shownDefault(field: FieldMetadata, user: { id: string; name: string }): [string, unknown][] {
  const isMe = field.default === 'me' && inputOf(field).leadsTo?.(field) === 'user';
  if (!isMe) return [[field.key, field.default]];
  const title = { id: user.id, object: 'user', title: user.name };
  return [
    [field.key, user.id],
    [expansionKey(field), title],
  ];
}

const nobody = { ownerId: null, owner: null };

/** A record that is being written and is not there yet. */
export function useRecordDraft(object: ObjectMetadata, defaults: Record<string, unknown>) {
  const { user } = useSession();
  const isGivenOut = useGivenOut(object.name);
  const begin = useCallback(
    (): RecordData => ({
      ...Object.fromEntries(
        object.fields
          .filter((field) => field.default !== undefined && !field.isReadOnly)
          .flatMap((field) => shownDefault(field, user)),
      ),
      ...(isGivenOut && nobody),
      ...defaults,
      id: '',
      version: 0,
    }),
    [object, defaults, user, isGivenOut],
  );
  const [record, setRecord] = useState<RecordData>(begin);
  const written = useRef(new Set<string>());
  useEffect(() => {
    if (!isGivenOut || 'ownerId' in defaults || written.current.has('ownerId')) return;
    setRecord((before) => ({ ...before, ...nobody }));
  }, [isGivenOut, defaults]);
  const [isTouched, setTouched] = useState(false);
  const unreadable = useRef(new Map<string, string>());

  return {
    record,
    isTouched,
    /** What is sent: what was written or given. Defaults are the server's, which may know better ones. */
    valuesOf: (latest: RecordData) => {
      const isGiven = ({ key }: FieldMetadata) => key in defaults || written.current.has(key);
      return valuesOf(object.fields.filter(isGiven), latest);
    },
    /** The first thing that cannot be read as it stands; saving waits for it. */
    unreadable: () => [...unreadable.current.values()][0],
    change: useCallback((key: string, value: unknown, titles?: Record<string, unknown>) => {
      setTouched(true);
      written.current.add(key);
      setRecord((before) => ({ ...before, ...titles, [key]: value }));
    }, []),
    refuse: useCallback((key: string, sentence: string | null) => {
      if (sentence === null) unreadable.current.delete(key);
      else unreadable.current.set(key, sentence);
    }, []),
    reset: useCallback(() => {
      unreadable.current.clear();
      written.current.clear();
      setTouched(false);
      setRecord(begin());
    }, [begin]),
  };
}

/** Fields that hold something, without the titles that only the screen needs. */
function valuesOf(fields: FieldMetadata[], record: RecordData): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(
        (field) =>
          !field.isSystem &&
          !field.isReadOnly &&
          record[field.key] !== undefined &&
          // A default that was taken out must not come back.
          (record[field.key] !== null || field.default !== undefined),
      )
      .map((field) => [field.key, record[field.key]]),
  );
}
