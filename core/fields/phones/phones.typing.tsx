import { defineTyping, type InputProps } from '../input.ts';
import { PointRows, usePointDraft } from '../point-rows.tsx';
import { kinds, type PhoneWire } from './phones.input.tsx';

function PhonesInput({ value, onChange, label, id, error, autoFocus }: InputProps<PhoneWire[]>) {
  const { points, change } = usePointDraft(value, 'number', onChange);
  return (
    <PointRows
      points={points}
      main="number"
      optOut="doNotCall"
      kinds={kinds}
      type="tel"
      label={label}
      id={id}
      error={error}
      autoFocus={autoFocus}
      onChange={change}
    />
  );
}

export default defineTyping<PhoneWire[]>({ Input: PhonesInput });
