import type { Beginning } from '#core/engine/engine.ts';
import { firstPipeline } from './pipeline/first-pipeline.ts';

/** Gives a new workspace its pipeline, so that the first deal can be written at once. */
const begin: Beginning = async (operation, locale) => {
  const { name, stages } = firstPipeline;
  const pipelineId = await operation.create('pipeline', { name: name[locale], isDefault: true, position: 1 });
  for (const [index, stage] of stages.entries()) {
    await operation.create('stage', {
      name: stage.name[locale],
      guidance: stage.guidance?.[locale] ?? null,
      pipelineId,
      position: index + 1,
      category: stage.category,
      probability: stage.probability,
      staleAfterDays: stage.staleAfterDays ?? null,
    });
  }
};

export default begin;
