import {
  IconAlignLeft,
  IconArrowRight,
  IconArrowsRight,
  IconCalendar,
  IconClock,
  IconCoin,
  IconDecimal,
  IconFileText,
  IconHourglass,
  IconLetterCase,
  IconLink,
  IconListCheck,
  IconMail,
  IconMapPin,
  IconMathFunction,
  IconNumber,
  IconPercentage,
  IconPhone,
  IconSelect,
  IconSum,
  IconToggleRight,
  IconUser,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { IconComponent } from '#core/ui/object-icon.tsx';
import { BoundsOptions, DecimalOptions, LengthOptions } from './bounds-options.tsx';
import { ChoiceListOptions } from './choice-list-options.tsx';
import { FormulaOptions } from './formula-options.tsx';
import { ReferenceOptions } from './reference-options.tsx';
import { RollUpOptions } from './roll-up-options.tsx';
import { SingleReferenceOptions } from './single-reference-options.tsx';

export interface OptionsProps {
  /** Name of the object that gets the field. */
  object: string;
  options: Record<string, unknown>;
  onChange: (options: Record<string, unknown>) => void;
  errorOf: (path: string) => string | undefined;
}

export interface FieldKind {
  /** Name of the field type. */
  type: string;
  icon: IconComponent;
  group: 'text' | 'number' | 'time' | 'choice' | 'relation' | 'contact' | 'computed';
  /** What the type wants to know; absent: nothing. */
  Options?: ComponentType<OptionsProps>;
  initial?: Record<string, unknown>;
}

/** Types of field that an administrator can make, in the order in which they are offered. */
export const fieldKinds: readonly FieldKind[] = [
  { type: 'text', icon: IconLetterCase, group: 'text', Options: LengthOptions },
  { type: 'longText', icon: IconAlignLeft, group: 'text' },
  { type: 'richText', icon: IconFileText, group: 'text' },
  { type: 'link', icon: IconLink, group: 'text' },
  { type: 'choice', icon: IconSelect, group: 'choice', Options: ChoiceListOptions, initial: { options: [] } },
  { type: 'choices', icon: IconListCheck, group: 'choice', Options: ChoiceListOptions, initial: { options: [] } },
  { type: 'yesNo', icon: IconToggleRight, group: 'choice' },
  { type: 'country', icon: IconWorld, group: 'choice' },
  { type: 'integer', icon: IconNumber, group: 'number', Options: BoundsOptions },
  { type: 'decimal', icon: IconDecimal, group: 'number', Options: DecimalOptions },
  { type: 'money', icon: IconCoin, group: 'number', Options: BoundsOptions },
  { type: 'percent', icon: IconPercentage, group: 'number', Options: BoundsOptions },
  { type: 'date', icon: IconCalendar, group: 'time' },
  { type: 'dateTime', icon: IconClock, group: 'time' },
  { type: 'duration', icon: IconHourglass, group: 'time', Options: BoundsOptions },
  { type: 'reference', icon: IconArrowRight, group: 'relation', Options: SingleReferenceOptions },
  { type: 'references', icon: IconArrowsRight, group: 'relation', Options: ReferenceOptions },
  { type: 'user', icon: IconUser, group: 'relation' },
  { type: 'emails', icon: IconMail, group: 'contact' },
  { type: 'phones', icon: IconPhone, group: 'contact' },
  { type: 'address', icon: IconMapPin, group: 'contact' },
  {
    type: 'formula',
    icon: IconMathFunction,
    group: 'computed',
    Options: FormulaOptions,
    initial: { expression: '', result: 'number' },
  },
  { type: 'rollUp', icon: IconSum, group: 'computed', Options: RollUpOptions, initial: { operation: 'count' } },
];

export function kindOf(type: string): FieldKind | undefined {
  return fieldKinds.find((kind) => kind.type === type);
}
