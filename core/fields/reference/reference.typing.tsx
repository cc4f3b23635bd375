import { defineTyping } from '../input.ts';
import { ReferenceFilter } from './reference-filter.tsx';
import { ReferenceInput } from './reference-input.tsx';

export default defineTyping<string>({ Input: ReferenceInput, FilterInput: ReferenceFilter });
