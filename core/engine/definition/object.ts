import type { FieldDefinition } from '#core/fields/field.ts';
import type { Text } from '#core/kit/text.ts';
import type { SettingsPermission } from '../access/settings-permission.ts';
import type { AuditGroup } from '../audit/audit-event.ts';
import type { FilterNode } from '../query/filter.ts';

/** What a person may be allowed to do with records of an object. */
export type Verb = 'read' | 'create' | 'update' | 'delete' | 'export' | 'import' | 'merge' | 'bulk' | 'share';

export interface Section {
  label: Text;
  fields: string[];
}

/** How the generic screens show the object. Everything has a sensible default. */
export interface Presentation {
  /** Name of a Tabler icon without the `Icon` prefix, in kebab case: `building`. */
  icon?: string;
  /** Colour name of the palette, for the icon. */
  color?: string;
  /** Columns of a new list view. */
  columns?: string[];
  /** Sort of a new list view: `['-createdAt', 'name']`. */
  sort?: string[];
  /** Key facts under the record's name. */
  highlights?: string[];
  /** Groups of fields on the record page; fields not named follow in a last group. */
  sections?: Section[];
  /** Fields of the quick create form; default: required ones and the title. */
  quickCreate?: string[];
  /** Choice or reference field whose values are the columns of a board. */
  board?: { by: string; sum?: string };
  /** Start and end fields for the calendar. */
  calendar?: { start: string; end?: string };
  /** In the navigation; lower numbers first. Absent: not in the navigation. */
  navigation?: number;
}

export interface ObjectDefinition {
  /** Singular, camelCase: `opportunity`. */
  name: string;
  /** Path of the API and of the screens: `opportunities`. */
  plural: string;
  label: Text;
  pluralLabel: Text;
  /** One sentence on what it is, for empty screens and the documentation. */
  description?: Text;
  /** The field that names a record. */
  titleField: string;
  /** Field shown beside the title in search results and pickers. */
  subtitleField?: string;
  fields: Record<string, FieldDefinition>;
  presentation?: Presentation;
  /**
   * Narrows what anybody sees or changes, administrators too, whatever the role says:
   * a private saved view is its owner's.
   */
  visibility?: { read?: FilterNode; write?: FilterNode };
  /**
   * Records of it are about a person: whatever roles and sharing say, they reach that person, whom they report to, and
   * those trusted with this part of the settings.
   */
  confidential?: { person: string; unless: SettingsPermission };
  /** Everybody reads; only those trusted with the part of the settings write (users, pipelines). */
  isSetup?: boolean;
  /** That part of the settings. Default `customization`. */
  managedBy?: SettingsPermission;
  /** What can be done with records beside the common verbs, each a permission of its own: `convert` a lead. */
  verbs?: Record<string, Text>;
  /** The records are people: fields that everybody may change of their own record, though the role forbids the rest. */
  selfFields?: string[];
  /** Appears in the timeline of what it is about (`regarding`, `contactIds`). */
  isActivity?: boolean;
  /** Administrators may add fields. Default true. */
  isCustomizable?: boolean;
  /** Found by global search. Default true. */
  isSearchable?: boolean;
  /** Rows come and go without a trail (saved views' last use and the like). Default false. */
  isUnlogged?: boolean;
  /** Changes are in the audit trail too, as events of this group; of these fields only, where some are named. */
  audit?: { as: AuditGroup; fields?: string[] };
}

/** Defines an object. The one place from which table, API, screens, search, import and export follow. */
export function defineObject(definition: ObjectDefinition): ObjectDefinition {
  return definition;
}
