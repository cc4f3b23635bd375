import { useNavigate } from '@tanstack/react-router';
import { CheckStep } from '../check/check-step.tsx';
import { ColumnsStep } from '../columns/columns-step.tsx';
import type { ImportStep } from '../import-steps.tsx';
import type { Import } from '../imports.ts';
import { ImportFrame } from './import-frame.tsx';
import { useDraft } from './use-draft.ts';

/** An import that has not run yet: what its columns mean, then what would come of it. */
export function DraftScreen({ one, at }: { one: Import; at: 'columns' | 'check' }) {
  const navigate = useNavigate();
  const draft = useDraft(one);
  const go = (step: ImportStep) =>
    void navigate({ to: '.', search: { step: step === 'check' ? 'check' : undefined } as never });
  return (
    <ImportFrame one={one} at={at} onGo={go}>
      {at === 'columns' ? (
        <ColumnsStep one={one} draft={draft} onNext={() => go('check')} />
      ) : (
        <CheckStep one={one} onBack={() => go('columns')} />
      )}
    </ImportFrame>
  );
}
