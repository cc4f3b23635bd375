import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#core/ui/client/api.ts';
import { onRecordEvent } from '#core/ui/client/events.ts';
import type { AnsweredReport, ReportSummary } from '#crm/insight/report/answer.ts';
import type { ReportSearch } from './report-search.ts';

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await api.get<{ data: ReportSummary[] }>('/reports', undefined, { signal })).data,
});

/** Figures follow what colleagues do, but not each row of an import. */
const restMilliseconds = 5_000;

/** The report as it stands, asked again a little after its records change. */
export function useReport({ id, object, filters }: ReportSummary, search: ReportSearch) {
  const queries = useQueryClient();
  const { period, from, to } = search;
  const asked = { period, from, to, ...Object.fromEntries(filters.map((key) => [key, search[key]])) };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onRecordEvent((event) => {
      if (event.object !== object) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: ['report', id] });
      }, restMilliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queries, id, object]);

  return useQuery({
    queryKey: ['report', id, asked],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await api.get<{ data: AnsweredReport }>(`/reports/${id}`, asked, { signal })).data,
  });
}
