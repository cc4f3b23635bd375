import type { Principal } from '#core/engine/access/principal.ts';
import { everything } from '#core/engine/access/profile.ts';
import type { Model } from '#core/engine/model/model.ts';
import { compileFilter } from '#core/engine/query/compile-filter.ts';
import { firstRow } from '#core/engine/query/row.ts';
import { type FieldError, Problem } from '#core/kit/problem.ts';
import { isShared } from '../sharing/sharing.routes.ts';
import { refuseMoving } from '../sharingRule/refuse-moving.ts';
import { readRules, type TerritoryRule } from './read-rules.ts';

/** What is wrong with the rules of a territory, each with its path under `rules`. */
export function faultsOf(given: unknown, model: Model, principal: Principal): FieldError[] {
  const rules = readRules(given);
  if (!rules) return [{ path: 'rules', code: 'invalid', message: 'expects a list of {object, filter}, at most 50' }];
  const seen = new Set<string>();
  return rules.flatMap((rule, index) => {
    const fault = faultOf(rule, `rules.${index}`, model, principal);
    if (fault) return [fault];
    if (seen.has(rule.object)) {
      const message = 'has a rule already: put both filters into one';
      return [{ path: `rules.${index}.object`, code: 'duplicate', message }];
    }
    seen.add(rule.object);
    return [];
  });
}

function faultOf(
  { object: name, filter }: TerritoryRule,
  path: string,
  model: Model,
  principal: Principal,
): FieldError | undefined {
  const object = model.base.objects.get(name);
  if (!object || !isShared(object))
    return { path: `${path}.object`, code: 'unknown_object', message: 'is not an object that is shared' };
  if (!filter) return undefined;
  try {
    const scope = { model: model.base, principal: { ...principal, profile: everything } };
    refuseMoving(filter, object, compileFilter(filter, firstRow(object), scope));
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [first] = error.errors;
    return { path: `${path}.filter`, code: first?.code ?? error.code, message: first?.message ?? error.message };
  }
}
