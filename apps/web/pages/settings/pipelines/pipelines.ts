import { queryOptions } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export interface Pipeline {
  id: string;
  version: number;
  name: string;
  isDefault: boolean | null;
  position: number | null;
}

export type StageCategory = 'open' | 'won' | 'lost';

export interface Stage {
  id: string;
  version: number;
  name: string;
  pipelineId: string;
  position: number | null;
  category: StageCategory;
  /** As decimal text: `"25"`. */
  probability: string | number | null;
  staleAfterDays: number | null;
  /** Keys of the deal's fields, separated by commas. */
  requiredFields: string | null;
  guidance: string | null;
}

function listQuery<Row>(plural: string, object: string, sort: string[]) {
  return queryOptions({
    queryKey: ['records', object, 'settings'],
    queryFn: async ({ signal }) =>
      (await api.get<{ data: Row[] }>(`/${plural}`, { sort, limit: 1000, count: 'none' }, { signal })).data,
  });
}

export const pipelinesQuery = listQuery<Pipeline>('pipelines', 'pipeline', ['position', 'name']);
export const stagesQuery = listQuery<Stage>('stages', 'stage', ['position', 'name']);

export async function refreshPipelines(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['records', 'pipeline'] }),
    queryClient.invalidateQueries({ queryKey: ['records', 'stage'] }),
  ]);
}

/** Shows the stages in their new order at once, then writes the positions that changed. */
export async function orderStages(stages: Stage[]): Promise<void> {
  const placed = stages.map((stage, position) => ({ ...stage, position }));
  const changed = placed.filter((stage, index) => stages[index]!.position !== stage.position);
  queryClient.setQueryData(
    stagesQuery.queryKey,
    (all) => all && [...all.filter((stage) => !placed.some((other) => other.id === stage.id)), ...placed],
  );
  try {
    for (const { id, position } of changed) await api.patch(`/stages/${id}`, { position });
  } finally {
    await refreshPipelines();
  }
}
