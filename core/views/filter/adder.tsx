import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import type { FieldPath } from '../data/paths.ts';
import { AdderButton } from './adder-button.tsx';
import { FieldPicker } from './field-picker.tsx';

export interface AdderProps {
  object: ObjectMetadata;
  isFirst: boolean;
  onPick: (field: FieldPath) => void;
}

/** The place for another condition. */
export function Adder({ object, isFirst, onPick }: AdderProps) {
  return (
    <FieldPicker object={object} accepts={({ field }) => field.operators.length > 0} isDeep hasSides onPick={onPick}>
      {(open) => <AdderButton isFirst={isFirst} onClick={open} />}
    </FieldPicker>
  );
}
