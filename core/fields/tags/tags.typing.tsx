import { defineTyping } from '../input.ts';
import { ReferenceFilter } from '../reference/reference-filter.tsx';
import { TagsInput } from './tags-input.tsx';

export default defineTyping<string[]>({ Input: TagsInput, FilterInput: ReferenceFilter });
