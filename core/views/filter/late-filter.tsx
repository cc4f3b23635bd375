import { IconDots, IconX } from '@tabler/icons-react';
import { closedPanel, lateControl } from '#core/ui/late-control.tsx';
import type { AdderProps } from './adder.tsx';
import { AdderButton } from './adder-button.tsx';
import type { ConditionChipProps } from './condition-chip.tsx';
import { ConditionWords } from './condition-words.tsx';
import classes from './filter.module.css';

export const LateAdder = lateControl<AdderProps>(
  () => import('./adder.tsx').then(({ Adder }) => Adder),
  ({ isFirst }) => <AdderButton isFirst={isFirst} />,
);

export const LateConditionChip = lateControl<ConditionChipProps>(
  () => import('./condition-chip.tsx').then(({ ConditionChip }) => ConditionChip),
  ({ path, condition, onBracket, onNegate }) => (
    <span className={classes.chip}>
      <button type="button" className={classes.chipText} {...closedPanel}>
        {path ? <ConditionWords path={path} condition={condition} /> : condition.field}
      </button>
      {path && (onBracket || onNegate) && (
        <button type="button" className={classes.chipButton} aria-hidden="true" tabIndex={-1}>
          <IconDots size={13} />
        </button>
      )}
      <button type="button" className={classes.chipButton} aria-hidden="true" tabIndex={-1}>
        <IconX size={13} />
      </button>
    </span>
  ),
);
