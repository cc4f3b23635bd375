import './sharing-texts.ts';
import { DefaultSharing } from './default-sharing.tsx';
import { SharingRules } from './sharing-rules-list.tsx';

/** Who sees whose records: what goes for all of them, and rules that open more. */
export function SharingSection() {
  return (
    <div data-wide>
      <DefaultSharing />
      <SharingRules />
    </div>
  );
}
