import { defineTyping } from '../input.ts';
import { MoneyFilter } from './money-filter.tsx';
import { MoneyInput, type MoneyWire } from './money-input.tsx';

export default defineTyping<MoneyWire>({ Input: MoneyInput, FilterInput: MoneyFilter });
