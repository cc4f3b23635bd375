import { defineRules } from '#core/engine/operations/rules.ts';
import { assignOnCreate } from '../on-create.ts';

export default defineRules(assignOnCreate('task'));
