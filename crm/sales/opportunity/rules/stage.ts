import type { Change, Document, RuleContext } from '#core/engine/operations/rules.ts';

/**
 * Settles the pipeline and the stage, and what comes with the stage: category, probability, since when.
 * Gives the stage, or null where there is none (the write is then refused, or the workspace has no pipeline).
 */
export async function placeInStage(change: Change, context: RuleContext): Promise<Document | null> {
  const { after, before } = change;
  if (change.verb === 'update' && !change.has('stageId') && !change.has('pipelineId'))
    return after.stageId ? context.find('stage', String(after.stageId)) : null;
  const stage = await chooseStage(change, context);
  if (!stage) {
    after.category = before?.category ?? 'open';
    return null;
  }
  const { principal } = context;
  after.stageId = stage.id;
  after.pipelineId = stage.pipelineId;
  if (!change.has('stageId')) return stage;
  after.category = stage.category;
  if (!change.wrote('probability') || after.probability === null) after.probability = stage.probability ?? 0;
  if (!change.wrote('stageEnteredAt')) after.stageEnteredAt = new Date(principal.now).toISOString();
  return stage;
}

async function chooseStage(change: Change, context: RuleContext): Promise<Document | null> {
  const { after } = change;
  const isMoved = change.has('stageId');
  if (isMoved && after.stageId) return checkStage(change, context);
  if (change.verb === 'update' && isMoved) {
    change.refuse('stageId', 'required', 'is required: a deal is always in a stage');
    return null;
  }
  // Only the pipeline was written, or nothing at all: the first step of it, or of the default one.
  const pipelineId = after.pipelineId ?? (await defaultPipeline(context));
  if (!pipelineId) return null;
  const pipeline = await context.find('pipeline', String(pipelineId));
  if (!pipeline || pipeline.deletedAt) {
    change.refuse('pipelineId', 'unknown_reference', `points to no pipeline (${pipelineId})`);
    return null;
  }
  const stages = await stagesOf(String(pipelineId), context);
  const first = stages.find(({ category }) => category === 'open') ?? stages[0];
  if (!first) change.refuse('pipelineId', 'no_stages', 'has no stages yet');
  return first ?? null;
}

async function checkStage(change: Change, context: RuleContext): Promise<Document | null> {
  const { after } = change;
  const stage = await context.find('stage', String(after.stageId));
  if (!stage || stage.deletedAt) {
    change.refuse('stageId', 'unknown_reference', `points to no stage (${after.stageId})`);
    return null;
  }
  const isPipelineWritten = change.wrote('pipelineId') && change.has('pipelineId') && after.pipelineId !== null;
  if (isPipelineWritten && after.pipelineId !== stage.pipelineId) {
    change.refuse('stageId', 'wrong_pipeline', 'belongs to another pipeline than the one written with it');
    return null;
  }
  return stage;
}

async function defaultPipeline(context: RuleContext): Promise<unknown> {
  const [found] = await context.findAll('pipeline', { isDefault: true });
  return found?.id;
}

async function stagesOf(pipelineId: string, context: RuleContext): Promise<Document[]> {
  const stages = await context.findAll('stage', { pipelineId });
  return [...stages].sort((a, b) => Number(a.position) - Number(b.position) || (String(a.id) < String(b.id) ? -1 : 1));
}
