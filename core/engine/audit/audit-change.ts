import type { Transaction } from '#core/database/database.ts';
import type { Cause, Principal } from '../access/principal.ts';
import type { Differences } from '../changes/append-change.ts';
import type { ObjectModel } from '../model/model.ts';
import { appendAudit } from './append-audit.ts';
import { type AuditEvent, auditOf } from './audit-event.ts';

const past: Record<string, string> = {
  create: 'created',
  update: 'changed',
  delete: 'deleted',
  restore: 'restored',
  merge: 'merged',
  purge: 'purged',
};

/** What the trail keeps of a change, for objects whose definition asks for it; undefined when it keeps nothing. */
function auditOfChange(
  principal: Principal,
  object: ObjectModel,
  id: string,
  verb: string,
  differences: Differences,
): AuditEvent | undefined {
  const { audit } = object.definition;
  if (!audit) return undefined;
  const told = Object.entries(differences).filter(([key]) => !audit.fields || audit.fields.includes(key));
  if (verb === 'update' && told.length === 0) return undefined;
  // What is sensitive stays in the history, which the rights on fields guard.
  const changes = Object.fromEntries(
    told.map(([key, values]) => [key, object.fields.get(key)?.sensitive ? 'sensitive' : values]),
  );
  return auditOf(principal, `${audit.as}.${past[verb] ?? verb}`, {
    about: { object: object.name, id },
    details: { changes },
  });
}

/** Keeps the change in the audit trail, together with the change itself. */
export function auditChange(
  transaction: Transaction,
  principal: Principal,
  cause: Cause,
  object: ObjectModel,
  id: string,
  verb: string,
  differences: Differences,
): void {
  if (!object.definition.audit) return;
  const event = auditOfChange({ ...principal, cause }, object, id, verb, differences);
  if (event) transaction.queue(appendAudit(event));
}
