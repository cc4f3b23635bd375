import type { Document } from '#core/engine/operations/rules.ts';

/** An address as a record keeps it, with the marks that every record sharing it shows. */
export function mailPoint(address: string, marks: Document = {}): Document {
  return { address, label: 'work', isPrimary: true, optedOut: false, isInvalid: false, ...marks };
}

/** A number as a record keeps it. */
export function phonePoint(number: string, label = 'work', isPrimary = true): Document {
  return { number, label, isPrimary, optedOut: false, isInvalid: false, doNotCall: false };
}
