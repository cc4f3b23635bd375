import type { EventInput } from '@fullcalendar/react';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { api } from '#core/ui/client/api.ts';
import { type FieldMetadata, findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { requestShape, titleOf } from '../data/paths.ts';
import type { Page } from '../data/queries.ts';
import { bothOf } from '../list/group-by.ts';
import { isDone } from '../timeline/done.ts';

export interface CalendarSource {
  object: ObjectMetadata;
  start: FieldMetadata;
  end?: FieldMetadata | undefined;
  /** The field holds a day, not a time. */
  isAllDay: boolean;
}

export interface CalendarEvent {
  source: CalendarSource;
  record: RecordData;
}

const mostEvents = 1000;

/** The object's place in a calendar, when it says which field it is. */
export function toSource(object: ObjectMetadata): CalendarSource | undefined {
  const { calendar } = object.presentation;
  const start = calendar && findField(object, calendar.start);
  if (!calendar || !start) return undefined;
  return {
    object,
    start,
    end: calendar.end ? findField(object, calendar.end) : undefined,
    isAllDay: inputOf(start).isDay === true,
  };
}

export const eventId = (object: ObjectMetadata, record: RecordData) => `${object.name}:${record.id}`;

/** What happens between two days, of several objects at once. */
export function useEvents(
  sources: CalendarSource[],
  range: { start: string; end: string } | null,
  narrowing: (object: ObjectMetadata) => FilterNode | undefined,
  q?: string,
) {
  const results = useQueries({
    queries: sources.map(({ object, start, end }) => {
      const keys = ['status', 'isDone', 'ownerId', start.key, ...(end ? [end.key] : [])];
      const paths = keys.flatMap((key) => {
        const field = findField(object, key);
        return field ? [{ path: key, field, owner: object }] : [];
      });
      const inRange: FilterNode | undefined = range
        ? {
            and: [
              { field: start.key, op: 'gte', value: range.start },
              { field: start.key, op: 'lt', value: range.end },
            ],
          }
        : undefined;
      const params = {
        ...requestShape(object, paths),
        filter: bothOf(narrowing(object), inRange),
        sort: [start.key],
        limit: mostEvents,
        count: 'none',
        ...(q ? { q } : {}),
      };
      return {
        queryKey: ['records', object.name, 'calendar', params],
        enabled: range !== null,
        queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Page>(`/${object.plural}`, params, { signal }),
        placeholderData: (before: Page | undefined) => before,
      };
    }),
  });

  const stamp = results.map((result) => result.dataUpdatedAt).join();
  const names = sources.map(({ object }) => object.name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp and the names say whether there is other data.
  const byId = useMemo(() => {
    const found = new Map<string, CalendarEvent>();
    results.forEach((result, index) => {
      const source = sources[index]!;
      for (const record of result.data?.data ?? []) found.set(eventId(source.object, record), { source, record });
    });
    return found;
  }, [stamp, names]);

  const events = useMemo<EventInput[]>(
    () =>
      [...byId].map(([id, { source, record }]) => {
        const { object, start, end, isAllDay } = source;
        const from = String(record[start.key]);
        const to = end ? record[end.key] : undefined;
        const color = `var(--mantine-color-${object.presentation.color ?? 'accent'}-light)`;
        const words = `var(--mantine-color-${object.presentation.color ?? 'accent'}-light-color)`;
        return {
          id,
          title: titleOf(object, record),
          start: from,
          ...(to ? { end: isAllDay ? nextDay(String(to)) : String(to) } : {}),
          allDay: isAllDay,
          color,
          contrastColor: words,
          extendedProps: { icon: object.presentation.icon, isDone: isDone(object, record) },
          editable: object.permissions.update !== 'none' && !start.isReadOnly,
        };
      }),
    [byId],
  );
  return { events, byId, isLoading: results.some((result) => result.isLoading) };
}

/** A calendar counts the day after the last as the end. */
export function nextDay(day: string, by = 1): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
