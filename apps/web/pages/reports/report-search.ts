import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address of a report says: what is asked, and how its charts are shown. */
export interface ReportSearch {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Charts shown as tables: `wonByMonth,lostReasons`. */
  tables?: string | undefined;
  /** Measures drawn instead of the first: `pipelineByStage:openCount`. */
  draw?: string | undefined;
  /** The report's own filters: `ownerId`, `teamId`. */
  [filter: string]: unknown;
}

const words = (value: unknown) => (value === undefined ? [] : String(value).split(',').filter(Boolean));

/** The address, and how to change it. A change is a step that Back undoes. */
export function useReportSearch() {
  const search = useSearch({ strict: false }) as ReportSearch;
  const navigate = useNavigate();
  const change = (patch: ReportSearch, options: { replace?: boolean } = {}) =>
    void navigate({
      to: '.',
      search: ((previous: ReportSearch) => ({ ...previous, ...patch })) as never,
      replace: options.replace ?? false,
      resetScroll: false,
    });
  const tables = words(search.tables);
  const draws = new Map(words(search.draw).map((pair) => pair.split(':') as [string, string]));
  return {
    search,
    change,
    isTable: (chart: string) => tables.includes(chart),
    toggleTable: (chart: string) => {
      const rest = tables.filter((id) => id !== chart);
      change(
        { tables: (rest.length < tables.length ? rest : [...tables, chart]).join(',') || undefined },
        { replace: true },
      );
    },
    drawnIn: (chart: string) => draws.get(chart),
    draw: (chart: string, series: string) => {
      const next = new Map(draws).set(chart, series);
      change({ draw: [...next].map((pair) => pair.join(':')).join(',') }, { replace: true });
    },
  };
}

export type ReportState = ReturnType<typeof useReportSearch>;
