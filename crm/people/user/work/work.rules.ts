import { mayManage } from '#core/engine/access/settings-permission.ts';
import { isSame } from '#core/engine/operations/normalise.ts';
import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';

interface Skill {
  id: string;
  gained: string | null;
}

export default defineRules({
  object: 'user',
  prepare(change, context) {
    keepOwnWord(change, context);
    refuseTwice(change);
  },
});

/** What people say of themselves is marked as such; a certificate is for somebody else to confirm. */
function keepOwnWord(change: Change, { principal }: RuleContext) {
  if (!change.has('skills') || change.id !== principal.userId || mayManage(principal, 'people')) return;
  const before = new Map(((change.before?.skills ?? []) as Skill[]).map((skill) => [skill.id, skill]));
  for (const [index, skill] of ((change.after.skills ?? []) as Skill[]).entries())
    if (skill.gained !== 'selfStated' && !isSame(before.get(skill.id), skill))
      change.refuse(`skills.${index}.gained`, 'not_confirmed', 'is self-stated until somebody else confirms it');
}

function refuseTwice(change: Change) {
  if (!change.has('languages')) return;
  const seen = new Set<unknown>();
  for (const [index, { language }] of ((change.after.languages ?? []) as { language: unknown }[]).entries()) {
    if (seen.has(language)) change.refuse(`languages.${index}.language`, 'duplicate', 'stands there twice');
    seen.add(language);
  }
}
