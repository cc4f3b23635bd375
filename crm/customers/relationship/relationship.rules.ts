import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { reciprocalOf } from './relationship-types.ts';

interface Party {
  object: string;
  id: string;
}

export default defineRules({
  object: 'relationship',
  async prepare(change, context) {
    const { regarding, other, type } = change.after as { regarding: Party | null; other: Party | null; type: unknown };
    if (regarding && other && regarding.id === other.id) change.refuse('other', 'same_record', 'must be somebody else');
    if (typeof type === 'string') change.after.reciprocalType = reciprocalOf(type);
    await nameRelationship(change, context, [regarding, other]);
  },
});

/** Goes by the names of both, as they were when it was written. */
async function nameRelationship(change: Change, context: RuleContext, parties: (Party | null)[]) {
  if (!change.has('regarding') && !change.has('other')) return;
  const names: string[] = [];
  for (const party of parties) {
    const record = party && (await context.find(party.object, party.id));
    names.push(String(record?.name ?? '…').slice(0, 190));
  }
  change.after.name = names.join(' – ');
}
