import type { Principal } from '#core/engine/access/principal.ts';
import { everything } from '#core/engine/access/profile.ts';
import type { Model } from '#core/engine/model/model.ts';
import type { Scope } from '#core/engine/query/row.ts';

/**
 * Rules look at a record on behalf of the company: to whom it goes must not depend on what the one who wrote it may
 * see. "Me" in a filter is still whoever wrote it.
 */
export function asCompany(model: Model, principal: Principal): Scope {
  return { model: model.base, principal: { ...principal, profile: everything } };
}
