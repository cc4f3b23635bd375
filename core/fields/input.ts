import type { ComponentType } from 'react';
import type { FieldMetadata } from '#core/engine/model/metadata.ts';
import type { Format } from '#core/ui/locale/format.ts';
import type { Translate } from '#core/ui/locale/text.ts';

export type { FieldMetadata };

/** A record as the API gives it; `account` beside `accountId` when it was expanded. */
export interface RecordData {
  id: string;
  version: number;
  [key: string]: unknown;
}

/** What an expanded reference says of the record it points to. */
export interface RecordTitle {
  id: string;
  object: string;
  title: string;
}

export interface CellProps<Value = unknown> {
  /** Never null: an empty value is drawn by whoever asks. */
  value: Value;
  field: FieldMetadata;
  record?: RecordData | undefined;
  /** 'line': one line, cut where it does not fit. 'block': all of it, links may be followed. */
  form: 'line' | 'block';
}

export interface InputProps<Value = unknown> {
  field: FieldMetadata;
  value: Value | null;
  record?: RecordData | undefined;
  /** Spoken name; also the visible one where a label with the same `id` stands beside it. */
  label: string;
  id?: string | undefined;
  /** The draft changed. `titles` names records that the value points to, to show before the server answers. */
  onChange: (value: Value | null, titles?: Record<string, unknown>) => void;
  /** The person is finished with this value: Enter, or an option was chosen. Absent in a form. */
  onDone?: (() => void) | undefined;
  /** What is typed cannot be read (a sentence), or can be again (null): nothing is saved meanwhile. */
  onUnreadable?: ((sentence: string | null) => void) | undefined;
  autoFocus?: boolean | undefined;
  error?: string | undefined;
  isRequired?: boolean | undefined;
  /** 'cell': no border or margins of its own, as high as the row it stands in. */
  place: 'cell' | 'form' | 'filter';
}

export interface FilterInputProps {
  field: FieldMetadata;
  operator: { name: string; takes: 'nothing' | 'value' | 'values' | 'range' | 'period' };
  value: unknown;
  onChange: (value: unknown) => void;
  onDone: () => void;
  autoFocus?: boolean | undefined;
}

export interface FilterValueProps {
  field: FieldMetadata;
  operator: FilterInputProps['operator'];
  value: unknown;
}

/** What is needed to write values as text outside components. */
export interface Writer {
  format: Format;
  say: Translate;
  language: 'en' | 'fr';
}

/** Pasted or typed text that is no value of the type. The key names a sentence of the dictionaries. */
export class Unreadable extends Error {
  readonly key: string;
  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

export interface BoardColumn {
  value: string | null;
  label: string;
  color?: string | undefined;
  /** Record behind the column, when it is one: a stage has a probability and a category. */
  record?: RecordData | undefined;
}

/** How a field type is shown and typed in the browser. The screens know nothing else about types. */
export interface FieldInput<Value = unknown> {
  Cell: ComponentType<CellProps<Value>>;
  /**
   * Here where it is one line and small; otherwise in `<type>.typing.tsx`, which comes after the first screen.
   * Absent in both: the value is computed and cannot be typed; its editor is 'none'.
   */
  Input?: ComponentType<InputProps<Value>>;
  /** From `<type>.typing.tsx`; default: as the field itself is typed. */
  FilterInput?: ComponentType<FilterInputProps>;
  /** The value of a condition inside a sentence; default: its text. */
  FilterValue?: ComponentType<FilterValueProps>;
  /** Where it is edited from a list: in the cell, in a panel that opens over it, or by one key press. */
  editor: 'line' | 'panel' | 'toggle' | 'none';
  /** Pixels of a new column. */
  width: number;
  align?: 'end';
  /** The value as text: on the clipboard, in the history, for screen readers. */
  toText(value: Value, field: FieldMetadata, writer: Writer, record?: RecordData): string;
  /** Text from the clipboard or the keyboard → value. Throws Unreadable. */
  fromText?(text: string, field: FieldMetadata, writer: Writer): Value | null | Promise<Value | null>;
  /** Words for operators where the general ones do not fit: `lt` of a date is "is before". */
  operatorWords?: Record<string, string>;
  /** What a new condition begins with. */
  firstOperator?: string;
  /** Names for `expand` that the cell wants beside the value. */
  expands?(field: FieldMetadata): string[];
  /** The value that points to that one record. */
  pointTo?(id: string): Value;
  /** Object a condition or a column may continue into: `account.industry`. */
  leadsTo?(field: FieldMetadata): string | undefined;
  /** The columns of a board by this field; absent: there is none. */
  useColumns?(field: FieldMetadata, scope?: { field: string; value: string }): BoardColumn[] | undefined;
  /** A day of the calendar, without a time. */
  isDay?: boolean;
  /** A moment of the clock. */
  isInstant?: boolean;
  /** Sums are amounts in the workspace's base currency. */
  isMoney?: boolean;
  /** A sum as text, where it is no plain number. */
  writeTotal?(total: number | string, format: Format): string;
  /** Takes the whole width of a form. */
  isWide?: boolean;
  /** Fetches what the input needs and the page does not have yet. */
  preload?(): void;
  /** Also takes it where it is only read. */
  readsWide?: boolean;
}

/** What a field type is typed with, where that is more than one line. */
export interface Typing<Value = unknown> {
  Input?: ComponentType<InputProps<Value>>;
  FilterInput?: ComponentType<FilterInputProps>;
  /** Fetches what the input needs and does not bring with it. */
  preload?(): void;
}

/** The same as `defineInput`. */
export function defineTyping<Value>(typing: Typing<Value>): Typing {
  return typing as unknown as Typing;
}

/** Gives the module's type without its value, for the registry. */
export function defineInput<Value>(input: FieldInput<Value>): FieldInput {
  return input as unknown as FieldInput;
}
