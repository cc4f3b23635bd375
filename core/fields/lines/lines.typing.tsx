import { defineTyping } from '../input.ts';
import type { LineWire } from './line-fields.ts';
import { LinesInput } from './lines-input.tsx';

export default defineTyping<LineWire[]>({ Input: LinesInput });
