import { defineTyping, type InputProps } from '../input.ts';
import { PointRows, usePointDraft } from '../point-rows.tsx';
import type { EmailWire } from './emails.input.tsx';

function EmailsInput({ value, onChange, label, id, error, autoFocus }: InputProps<EmailWire[]>) {
  const { points, change } = usePointDraft(value, 'address', onChange);
  return (
    <PointRows
      points={points}
      main="address"
      optOut="optedOut"
      kinds={['work', 'home', 'other']}
      type="email"
      label={label}
      id={id}
      error={error}
      autoFocus={autoFocus}
      onChange={change}
    />
  );
}

export default defineTyping<EmailWire[]>({ Input: EmailsInput });
