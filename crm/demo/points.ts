import type { Document } from '#core/engine/operations/rules.ts';

/** An address as somebody writes it down; what is known of it besides is for whoever stores it to add. */
export function mailPoint(address: string, marks: Document = {}): Document {
  return { address, label: 'work', isPrimary: true, ...marks };
}

/** A number as somebody writes it down. */
export function phonePoint(number: string, label = 'work', isPrimary = true): Document {
  return { number, label, isPrimary };
}
