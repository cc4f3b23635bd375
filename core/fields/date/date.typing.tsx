import { defineTyping } from '../input.ts';
import { PeriodFilter } from '../period/period-filter.tsx';

export default defineTyping<string>({ FilterInput: PeriodFilter });
