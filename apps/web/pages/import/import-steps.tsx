import { IconCheck } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './import-steps.module.css';

export const steps = ['file', 'columns', 'check', 'import'] as const;
export type ImportStep = (typeof steps)[number];

/** Where the person is on the way of a file into the records. Steps that can be gone back to are buttons. */
export function ImportSteps({ at, onGo }: { at: ImportStep; onGo?: (step: ImportStep) => void }) {
  const say = useText();
  const position = steps.indexOf(at);
  return (
    <ol className={classes.steps} aria-label={say('import.steps')}>
      {steps.map((step, index) => {
        const isPast = index < position;
        const words = (
          <>
            <span className={classes.mark}>
              {isPast ? <IconCheck size={14} stroke={2.5} aria-label={say('import.stepDone')} /> : index + 1}
            </span>
            {say(`import.step.${step}`)}
          </>
        );
        return (
          <li key={step} aria-current={step === at ? 'step' : undefined} data-past={isPast || undefined}>
            {isPast && onGo && step !== 'file' ? (
              <button type="button" onClick={() => onGo(step)}>
                {words}
              </button>
            ) : (
              <span>{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
