import { defineTyping } from '../input.ts';
import { ReferenceFilter } from '../reference/reference-filter.tsx';
import type { LinkWire } from './link-attributes.ts';
import { LinksInput } from './links-input.tsx';

export default defineTyping<LinkWire[]>({ Input: LinksInput, FilterInput: ReferenceFilter });
