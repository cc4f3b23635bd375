import type { Format } from '#core/ui/locale/format.ts';
import type { Translate } from '#core/ui/locale/text.ts';
import type { Obstacle } from '../types.ts';

/** In a few words, why somebody did not come into question. */
export function tellObstacle(
  obstacle: Obstacle,
  names: Record<string, string>,
  say: Translate,
  format: Format,
): string {
  if (obstacle.code === 'skill') {
    const { skillId, level, needed } = obstacle;
    const skill = names[skillId] ?? '?';
    return say(level === 0 ? 'assignment.obstacle.noSkill' : 'assignment.obstacle.skill', { skill, level, needed });
  }
  if (obstacle.code === 'language') {
    const language = format.language(obstacle.language);
    if (!obstacle.level) return say('assignment.obstacle.noLanguage', { language });
    return say('assignment.obstacle.language', {
      language,
      level: say(`assignment.level.${obstacle.level}`),
      needed: say(`assignment.level.${obstacle.needed}`),
    });
  }
  if (obstacle.code === 'absent') return say('assignment.obstacle.absent', { until: format.dateShort(obstacle.until) });
  return say(`assignment.obstacle.${obstacle.code}`, { ...obstacle });
}
