import { queryOptions } from '@tanstack/react-query';
import type { ImportNotes } from '#core/engine/surfaces/import/run/tally.ts';
import type { ImportSettings } from '#core/engine/surfaces/import/settings.ts';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';

export type { ImportNotes, ImportSettings };
export type MappedColumn = ImportSettings['mapping'][number];

export interface ImportColumn {
  name: string;
  samples: string[];
  filled: number;
  suggestion: { field: string | null; confidence: number; by: 'name' | 'content' | null };
}

export type ImportStatus = 'draft' | 'queued' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone';

export interface ImportSummary {
  id: string;
  fileName: string;
  format: 'csv' | 'xlsx';
  size: number;
  object: string | null;
  status: ImportStatus;
  rowCount: number;
  position: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  flagged: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** From 0 to 1. */
  progress: number;
  isCancelling: boolean;
  canUndo: boolean;
  isFileKept: boolean;
  phase: 'rows' | 'references';
  problem: string | null;
}

/** One import as the server tells it. */
export interface Import extends ImportSummary {
  source: { encoding: string; delimiter: string; headerRow: number; sheet?: string };
  analysis: {
    columns: ImportColumn[];
    objects: { object: string; score: number }[];
    sheets?: { name: string; isHidden: boolean }[];
    mixedDays: string[];
  };
  settings: ImportSettings;
  notes: ImportNotes;
}

/** Something of a record that a column may fill. */
export interface ImportTarget {
  path: string;
  kind: 'value' | 'part' | 'record' | 'records' | 'name' | 'created' | 'id';
  label: Text;
  type: string;
  isRequired: boolean;
  isKey: boolean;
  isReadOnly: boolean;
  isHidden: boolean;
  /** Object that the words in the column lead to. */
  to?: string;
  hasChoices?: boolean;
}

/** Whether the server is at work on it. */
export function isUnderWay({ status }: Pick<Import, 'status'>): boolean {
  return status === 'queued' || status === 'running' || status === 'undoing';
}

const pollMilliseconds = 1_000;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => (await api.get<{ data: Import }>(`/imports/${id}`, undefined, { signal })).data,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? pollMilliseconds : false),
  });

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) => (await api.get<{ data: ImportSummary[] }>('/imports', undefined, { signal })).data,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? pollMilliseconds * 3 : false),
});

export const targetsQuery = (object: string) =>
  queryOptions({
    queryKey: ['import-targets', object],
    queryFn: async ({ signal }) =>
      (await api.get<{ data: ImportTarget[] }>(`/imports/targets/${object}`, undefined, { signal })).data,
  });

export interface PreviewRow {
  row: number;
  line: number;
  what: 'create' | 'update' | 'unchanged' | 'skip' | 'fail';
  reason?: 'exists' | 'notFound';
  title: string;
  recordId?: string;
  /** By heading: the words as they stand, and what they become where that reads otherwise. */
  cells: Record<string, { words: string; becomes?: string }>;
  changes?: string[];
  errors: { column: string | null; field: string | null; code: string; message: string }[];
  notes: { kind: string; column: string | null; field: string; words: string; means?: string; object?: string }[];
}

export interface Preview {
  rows: PreviewRow[];
  counts: Record<'created' | 'updated' | 'skipped' | 'failed' | 'flagged', number>;
  notes: ImportNotes;
}
