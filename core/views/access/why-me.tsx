import { useText } from '#core/ui/locale/text.ts';
import classes from './access.module.css';
import { Allowed } from './allowed.tsx';
import type { Explained } from './record-access.ts';

const verbs = ['read', 'update', 'delete', 'share'] as const;

/** What whoever looks may do with the record, each with its reasons. */
export function WhyMe({ me }: { me: Explained }) {
  const say = useText();
  return (
    <dl className={classes.reasons}>
      {verbs.map((verb) => {
        const why = me[verb];
        if (!why) return null;
        return (
          <div key={verb}>
            <dt>
              <Allowed isAllowed={why.allowed} />
              {say(`access.verbs.${verb}`)}
            </dt>
            <dd>
              {why.because.map((reason) => (
                <span key={reason.en}>{say(reason)}</span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
