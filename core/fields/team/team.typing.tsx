import { defineTyping } from '../input.ts';
import { ReferenceFilter } from '../reference/reference-filter.tsx';
import { ReferenceInput } from '../reference/reference-input.tsx';

export default defineTyping<string>({ Input: ReferenceInput, FilterInput: ReferenceFilter });
