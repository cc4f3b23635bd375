import type { Principal } from '../access/principal.ts';

declare module '../access/principal.ts' {
  interface Principal {
    /** Where the request came from; absent for work that goes on without one. */
    address?: string;
  }
}

/** What events are about, in the order in which the screens list them. */
export const auditGroups = [
  'signIn',
  'password',
  'secondFactor',
  'session',
  'impersonation',
  'user',
  'role',
  'sharing',
  'key',
  'export',
  'import',
  'sensitive',
  'undo',
  'settings',
  'audit',
] as const;

export type AuditGroup = (typeof auditGroups)[number];

/** Group and what happened: `signIn.failed`, `role.changed`. */
export type AuditKind = `${AuditGroup}.${string}`;

/** Something that is to be proved later. Details hold no secrets and no values that are themselves sensitive. */
export interface AuditEvent {
  workspaceId: number;
  kind: AuditKind;
  /** The user who did it; null: nobody who is known. */
  actorId?: string | null;
  /** How it came about: by hand, by a key, by an import. */
  cause?: string | null;
  /** Id of the session or the key. */
  credential?: string | null;
  address?: string | null;
  about?: { object: string; id: string };
  details?: Record<string, unknown>;
  /** For an event that is to be there once, however often it is told. */
  id?: string;
  /** When it happened, where it is written later; ISO 8601. */
  at?: string;
}

/** An event of somebody who asks. */
export function auditOf(
  { workspaceId, userId, viewerId, cause, credential, address }: Principal,
  kind: AuditKind,
  more: Pick<AuditEvent, 'about' | 'details' | 'id'> = {},
): AuditEvent {
  // What is done with somebody else's eyes is done by whoever looks.
  const details = viewerId ? { ...more.details, asUser: userId } : more.details;
  const event = {
    workspaceId,
    kind,
    actorId: viewerId ?? userId,
    cause: cause.type,
    credential,
    address: address ?? null,
  };
  return { ...event, ...more, ...(details && { details }) };
}
