import type { Operator } from '#core/fields/field.ts';
import type { Text } from '#core/kit/text.ts';
import type { Level } from '../access/level.ts';
import type { Presentation, Verb } from '../definition/object.ts';

/** What `GET /api/v1/metadata` says of one field: everything the screens need to draw it. */
export interface FieldMetadata {
  key: string;
  type: string;
  label: Text;
  help?: Text;
  purpose?: Text;
  /** Months after the record's last activity that the value is kept; absent: as long as the record. */
  retentionMonths?: number;
  isRequired: boolean;
  isReadOnly: boolean;
  isHidden: boolean;
  isSystem: boolean;
  isCustom: boolean;
  isUnique: boolean;
  /** Sorting and filtering by it is quick at any size. */
  isIndexed: boolean;
  /** A company's own field whose index is being filled. */
  isIndexing?: boolean;
  canSort: boolean;
  canMeasure: boolean;
  personal?: 'work' | 'private';
  isSensitive: boolean;
  isCustomerFacing: boolean;
  default?: unknown;
  /** Options of the type: `options` of a choice, `to` of a reference, `fields` of lines, `result` of a formula. */
  options: Record<string, unknown>;
  operators: { name: string; takes: Operator['takes'] }[];
  groupings: string[];
  /** Sides of the value that filters can ask for, such as the country of an address: `billingAddress.country`. */
  sides?: FieldMetadata[];
  /** Id of the field's own record, when an administrator made it. */
  id?: string;
}

/** A list on the record page of records that point here. */
export interface RelatedList {
  key: string;
  label: Text;
  /** Object listed. */
  object: string;
  /** Field of that object which points here. */
  via: string;
}

export interface ObjectMetadata {
  name: string;
  plural: string;
  label: Text;
  pluralLabel: Text;
  description?: Text;
  titleField: string;
  subtitleField?: string;
  isCustom: boolean;
  isSetup: boolean;
  isActivity: boolean;
  isCustomizable: boolean;
  presentation: Required<Pick<Presentation, 'icon' | 'columns' | 'sort' | 'highlights' | 'sections' | 'quickCreate'>> &
    Presentation;
  fields: FieldMetadata[];
  related: RelatedList[];
  /** What the asker may do: a level per verb. */
  permissions: Record<Verb, Level>;
  /** The fields that the asker may change of the record that is themselves, when they may change nothing else. */
  selfFields?: string[];
  /** Object-specific verbs with their routes. */
  verbs: { name: string; label: Text; method: string; path: string }[];
  id?: string;
}

export interface Metadata {
  version: string;
  workspace: { id: number; name: string; currency: string; timeZone: string; country: string; fiscalYearStart: number };
  objects: ObjectMetadata[];
}
