import type { Principal } from '#core/engine/access/principal.ts';
import { everything } from '#core/engine/access/profile.ts';
import type { Engine } from '#core/engine/engine.ts';
import type { ObjectModel } from '#core/engine/model/model.ts';
import { type BulkRequest, changeAll, countBulk } from '#core/engine/operations/bulk.ts';
import { closeOperation } from '#core/engine/operations/operation-log.ts';

export interface Transfer {
  from: string;
  /** Who gets it all; null: nobody, for now. */
  to: string | null;
  objects: string[];
}

/** Whoever is trusted with people hands over everything, what they do not see themselves included. */
export const withEveryRight = (principal: Principal): Principal => ({ ...principal, profile: everything });

/** Objects whose records have an owner. */
export function isOwned({ definition, fields }: ObjectModel): boolean {
  return !definition.isSetup && !definition.visibility && fields.has('ownerId');
}

function requestOf(object: string, { from, to }: Transfer): BulkRequest {
  const filter = { field: 'ownerId', op: 'eq', value: from };
  return { object, filter, operation: 'update', changes: { ownerId: to } };
}

/** How many records of each object would change hands; objects with none are left out. */
export async function countTransfer(engine: Engine, principal: Principal, transfer: Transfer) {
  const asker = withEveryRight(principal);
  const model = await engine.models.for(asker);
  const counted = [];
  for (const object of transfer.objects) {
    const count = await countBulk(engine, model, asker, requestOf(object, transfer));
    if (count > 0) counted.push({ object, count });
  }
  return counted;
}

/** Hands everything over, object by object, under one operation that can be undone as a whole. */
export async function runTransfer(
  engine: Engine,
  principal: Principal,
  transfer: Transfer,
  operationId: string,
): Promise<void> {
  let failed = 0;
  for (const object of transfer.objects) {
    const part = await changeAll(engine, principal, requestOf(object, transfer), operationId, withEveryRight);
    failed += part.failed.length;
  }
  await closeOperation(engine.database, principal.workspaceId, operationId, 'done', { failed });
}
