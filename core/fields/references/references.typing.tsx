import { defineTyping } from '../input.ts';
import { ReferenceFilter } from '../reference/reference-filter.tsx';
import { ReferencesInput } from './references-input.tsx';

export default defineTyping<string[]>({ Input: ReferencesInput, FilterInput: ReferenceFilter });
