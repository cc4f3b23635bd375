import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { defineInput, Unreadable } from '../input.ts';

const words: Record<string, boolean> = {
  yes: true,
  y: true,
  true: true,
  1: true,
  x: true,
  oui: true,
  o: true,
  vrai: true,
  no: false,
  n: false,
  false: false,
  0: false,
  non: false,
  faux: false,
};

export default defineInput<boolean>({
  Cell: ({ value }) => {
    const say = useText();
    const Icon = value ? IconCheck : IconMinus;
    return <Icon size={16} role="img" aria-label={say(value ? 'common.yes' : 'common.no')} opacity={value ? 1 : 0.5} />;
  },
  firstOperator: 'eq',
  editor: 'toggle',
  width: 90,
  toText: (value, _field, { say }) => say(value ? 'common.yes' : 'common.no'),
  fromText: (text) => {
    const word = text.trim().toLowerCase();
    if (word === '') return null;
    const value = words[word];
    if (value === undefined) throw new Unreadable('fields.notYesNo');
    return value;
  },
});
