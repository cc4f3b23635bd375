import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './people.module.css';
import type { Presence } from './people.ts';

/** In words, with a mark: at work, later today, away until when. */
export function PresenceBadge({ presence }: { presence: Presence }) {
  const say = useText();
  const format = useFormat();
  const words = {
    working: () => say('people.presence.working'),
    later: () => say('people.presence.later', { time: format.time(presence.next!) }),
    off: () =>
      presence.next ? say('people.presence.offUntil', { day: format.due(presence.next) }) : say('people.presence.off'),
    away: () => say('people.presence.away', { day: format.dateShort(presence.until!) }),
    unknown: () => say('people.presence.unknown'),
  };
  return (
    <span className={classes.presence} data-state={presence.state}>
      {words[presence.state]()}
    </span>
  );
}
