import { defineRules } from '#core/engine/operations/rules.ts';
import { close } from './rules/closing.ts';
import { countCycle } from './rules/cycle.ts';
import { flagGaps } from './rules/gaps.ts';
import { checkLoss } from './rules/loss.ts';
import { logMove } from './rules/moves.ts';
import { sumProducts } from './rules/products.ts';
import { countPushes } from './rules/pushes.ts';
import { placeInStage } from './rules/stage.ts';
import { checkStageFields } from './rules/stage-fields.ts';
import { weigh } from './rules/weight.ts';

export default defineRules({
  object: 'opportunity',
  async prepare(change, context) {
    const stage = await placeInStage(change, context);
    await sumProducts(change, context);
    close(change, context);
    await countCycle(change, context);
    checkLoss(change, context);
    checkStageFields(change, context, stage);
    countPushes(change);
    await weigh(change, context);
    flagGaps(change, context, stage);
  },
  follow: logMove,
});
