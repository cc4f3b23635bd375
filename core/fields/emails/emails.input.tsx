import { Anchor } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../input.module.css';
import { defineInput, Unreadable } from '../input.ts';
import type { Point } from '../point-rows.tsx';

export interface EmailWire extends Point {
  address: string;
  optedOut?: boolean;
}

function EmailText({ email, isLink }: { email: EmailWire; isLink: boolean }) {
  const say = useText();
  const { address, optedOut, isInvalid, label } = email;
  const mark = isInvalid ? say('fields.isInvalid') : optedOut ? say('fields.optedOut') : undefined;
  return (
    <span className={isLink ? undefined : classes.line} title={mark ?? address}>
      {isLink && !isInvalid ? (
        <Anchor href={`mailto:${address}`} size="sm" underline="always">
          {address}
        </Anchor>
      ) : (
        <span className={isInvalid ? classes.struck : undefined}>{address}</span>
      )}
      {isLink && label && (
        <span className={classes.muted}>
          {' '}
          · {['work', 'home', 'other'].includes(label) ? say(`fields.kind_${label}`) : label}
        </span>
      )}
      {mark && <span className={classes.muted}> · {mark}</span>}
    </span>
  );
}

export default defineInput<EmailWire[]>({
  Cell: ({ value, form }) => {
    if (form === 'block')
      return (
        <span className={classes.rows}>
          {value.map((email) => (
            <EmailText key={email.address} email={email} isLink />
          ))}
        </span>
      );
    return (
      <span className={classes.line}>
        <EmailText email={value[0]!} isLink={false} />
      </span>
    );
  },
  firstOperator: 'contains',
  editor: 'panel',
  width: 220,
  isWide: true,
  toText: (value) => value.map(({ address }) => address).join(', '),
  fromText: (text) => {
    const addresses = text.split(/[;,\n\s]+/).filter(Boolean);
    if (addresses.some((address) => !/^[^@\s]+@[^@\s]+$/.test(address))) throw new Unreadable('fields.notAnEmail');
    return addresses.length === 0 ? null : addresses.map((address, index) => ({ address, isPrimary: index === 0 }));
  },
});
