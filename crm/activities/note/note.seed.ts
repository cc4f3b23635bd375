import type { Document } from '#core/engine/operations/rules.ts';
import { fillIn } from '#crm/demo/draft.ts';
import { aboutOf, type Occasion } from '../about.seed.ts';

/** Something somebody wanted to remember. Short enough to be its own title. */
export function draftNote(occasion: Occasion): Document {
  const { draft, words } = occasion;
  const text = fillIn(draft.random.pick(draft.subjects.notes), words).replace(/[&<>]/g, '+');
  const title = text.length <= 80 ? text : `${text.slice(0, 79).replace(/\s+\S*$/, '')}…`;
  return { title, body: `<p>${text}</p>`, isPinned: draft.random.chance(0.05), ...aboutOf(occasion) };
}
