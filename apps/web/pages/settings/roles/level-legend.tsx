import { levels } from '#core/engine/access/level.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './role-editor.module.css';

/** What each level means, for whoever wants to know. */
export function LevelLegend() {
  const say = useText();
  return (
    <details className={classes.legend}>
      <summary>{say('roles.whatLevelsMean')}</summary>
      <dl>
        {levels.map((level) => (
          <div key={level}>
            <dt>{say(`roles.levelNames.${level}`)}</dt>
            <dd>{say(`roles.levelHelp.${level}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
