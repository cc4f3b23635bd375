import { Anchor } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../input.module.css';
import { defineInput } from '../input.ts';
import type { Point } from '../point-rows.tsx';

export interface PhoneWire extends Point {
  number: string;
  extension?: string;
  doNotCall?: boolean;
}

export const kinds = ['work', 'mobile', 'home', 'other'];

/** Digits of an E.164 number in groups, so that they can be read out: +33 6 12 34 56 78. */
function writeNumber(number: string): string {
  const match = /^\+(1|7|[2-9]\d)(\d+)$/.exec(number);
  if (!match) return number;
  const [, country, rest = ''] = match;
  if (country === '1') return `+1 ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`;
  const isOdd = rest.length % 2 === 1;
  return `+${country} ${(isOdd ? [rest[0], ...(rest.slice(1).match(/../g) ?? [])] : (rest.match(/../g) ?? [])).join(' ')}`;
}

function PhoneText({ phone, isLink }: { phone: PhoneWire; isLink: boolean }) {
  const say = useText();
  const { number, extension, doNotCall, isInvalid, label } = phone;
  const words = writeNumber(number) + (extension ? ` #${extension}` : '');
  const mark = isInvalid ? say('fields.isInvalid') : doNotCall ? say('fields.doNotCall') : undefined;
  return (
    <span className={isLink ? undefined : classes.line}>
      {isLink && !isInvalid && !doNotCall ? (
        <Anchor href={`tel:${number}`} size="sm" underline="always">
          {words}
        </Anchor>
      ) : (
        <span className={isInvalid ? classes.struck : undefined}>{words}</span>
      )}
      {isLink && label && (
        <span className={classes.muted}> · {kinds.includes(label) ? say(`fields.kind_${label}`) : label}</span>
      )}
      {mark && <span className={classes.muted}> · {mark}</span>}
    </span>
  );
}

export default defineInput<PhoneWire[]>({
  Cell: ({ value, form }) => {
    if (form === 'block')
      return (
        <span className={classes.rows}>
          {value.map((phone) => (
            <PhoneText key={phone.number} phone={phone} isLink />
          ))}
        </span>
      );
    return (
      <span className={classes.line}>
        <PhoneText phone={value[0]!} isLink={false} />
      </span>
    );
  },
  firstOperator: 'contains',
  editor: 'panel',
  width: 170,
  isWide: true,
  toText: (value) => value.map(({ number }) => number).join(', '),
  fromText: (text) => {
    const numbers = text
      .split(/[;,\n]+/)
      .map((number) => number.trim())
      .filter(Boolean);
    return numbers.length === 0 ? null : numbers.map((number, index) => ({ number, isPrimary: index === 0 }));
  },
});
