import type { Document } from '../../../operations/rules.ts';
import type { ColumnTarget } from '../../columns.ts';
import type { Missing } from '../settings.ts';
import type { DataRow } from '../source/data-rows.ts';

/** Why a row does not come in, said of the column where it stands. */
export interface RowError {
  /** Heading of the column; null when it is about the row. */
  column: string | null;
  /** Field of the record; null when it is about the row. */
  field: string | null;
  code: string;
  message: string;
}

/** Something done to a row that the person should know of. */
export interface RowNote {
  kind: 'similar' | 'created' | 'left' | 'later' | 'newChoice' | 'joined';
  column: string | null;
  field: string;
  /** As the file has them. */
  words: string;
  /** What they were taken for. */
  means?: string;
  /** Object of what is created. */
  object?: string;
}

/** Words of a row that name another record. */
export interface Wanted {
  target: ColumnTarget;
  column: string | null;
  words: string;
  missing: Missing;
  /** What a link says besides whom it leads to. */
  link?: Document;
}

/** A row of the file on its way to become a record. */
export interface Draft {
  row: DataRow;
  input: Document;
  /** The row's own country, in which its phone numbers are read. */
  country?: string;
  createdAt?: string;
  wanted: Wanted[];
  /** References to be settled once all rows are in. */
  later: { field: string; words: string }[];
  /** Words by which the row finds its record. */
  key: string;
  errors: RowError[];
  notes: RowNote[];
}
