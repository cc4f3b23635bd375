import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import classes from '../input.module.css';
import type { InputProps } from '../input.ts';
import { readNumber, writeForTyping } from '../numbers.ts';
import { TypedInput } from '../typed-input.tsx';
import { useWriter } from '../writer.ts';
import { currencyCodes } from './currencies.ts';
import { readMoneyTyped } from './read-money.ts';

export interface MoneyWire {
  amount: string;
  currency: string;
  baseAmount?: string | null;
}

/** An amount and its currency; "12 CHF" may be typed in one. */
export function MoneyInput(props: InputProps<MoneyWire>) {
  const writer = useWriter();
  const { say, format } = writer;
  const { value, onChange, place } = props;
  const [wished, setWished] = useState<string | null>(null);
  const currency = value?.currency ?? wished ?? format.currency;
  const amount = (
    <TypedInput<string>
      {...props}
      value={value?.amount ?? null}
      write={(text) => writeForTyping(trimZeros(text), writer)}
      read={(text) => (/[^\d\s.,'’−-]/.test(text) ? text : readNumber(text, format.locale))}
      onChange={(text) => {
        if (text === null) return onChange(null);
        const read = readMoneyTyped(text, currency, format.locale);
        // Only what the person decides travels; the base amount is the server's to say.
        onChange({ amount: read.amount, currency: read.currency });
      }}
      inputMode="decimal"
      isNumeric
    />
  );
  if (place === 'cell') return amount;
  return (
    <div className={classes.row}>
      {amount}
      <NativeSelect
        aria-label={say('fields.currencyOf', { label: props.label })}
        value={currency}
        onChange={(event) => {
          setWished(event.currentTarget.value);
          if (value) onChange({ amount: value.amount, currency: event.currentTarget.value });
        }}
        data={currencyCodes(currency, format.currency)}
        w={84}
        style={{ flex: 'none' }}
      />
    </div>
  );
}

/** 1200.00 is typed as 1200; 12.50 stays 12.50. */
function trimZeros(amount: string): string {
  return amount.replace(/\.0+$/, '');
}
