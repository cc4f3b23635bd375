import type { Document } from '#core/engine/operations/rules.ts';
import { fillIn } from '#crm/demo/draft.ts';
import { aboutOf, instant, type Occasion } from '../about.seed.ts';

/** Something to do by then. */
export function draftTask(occasion: Occasion): Document {
  const { draft, words, at } = occasion;
  const { random, subjects } = draft;
  return {
    subject: fillIn(random.pick(subjects.tasks), words),
    dueAt: instant(at),
    status: 'open',
    priority: random.weighted([
      [5, 'urgent'],
      [20, 'high'],
      [60, 'normal'],
      [15, 'low'],
    ]),
    ...aboutOf(occasion),
  };
}

export function finishTask({ draft: { random } }: Occasion, at: number): Document {
  if (random.chance(0.05)) return { status: 'cancelled' };
  return { status: 'done', completedAt: instant(at) };
}
