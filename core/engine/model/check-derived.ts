import type { Field, FormulaKind } from '#core/fields/field.ts';
import { checkFormula, orderFormulas } from '#core/fields/formula/formula.field.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { everything } from '../access/profile.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { firstRow } from '../query/row.ts';
import type { Model, ObjectModel } from './model.ts';

/** Refuses a formula that does not fit its object or closes a circle, and a roll-up that leads nowhere. Throws InvalidValue. */
export function checkDerived(model: Model, object: ObjectModel, field: Field): void {
  if (field.type.name === 'formula') {
    const { expression, result } = field.options as { expression: string; result: FormulaKind };
    const fields = new Map(object.fields).set(field.key, field);
    orderFormulas(fields.values());
    checkFormula(expression, result, (key) => fields.get(key));
  }
  if (field.type.name === 'rollUp') checkRollUp(model, object, field);
}

function checkRollUp(model: Model, object: ObjectModel, { options }: Field): void {
  const from = model.objects.get(String(options.from));
  if (!from) throw new InvalidValue('unknown_object', `there is no object "${options.from}"`, 'from');
  const via = from.fields.get(String(options.via));
  const leadsHere = via?.options.to === object.name && !via.type.rows;
  if (!leadsHere) throw new InvalidValue('unknown_field', `"${options.via}" of ${from.name} does not lead here`, 'via');
  if (options.field !== undefined) {
    const measured = from.fields.get(String(options.field));
    if (!measured) throw new InvalidValue('unknown_field', `${from.name} has no field "${options.field}"`, 'field');
    // A roll-up of roll-ups could count itself.
    if (measured.type.name === 'rollUp')
      throw new InvalidValue('nested_roll_up', 'cannot count another roll-up', 'field');
    if (options.operation === 'sum' && !measured.type.measure)
      throw new InvalidValue('not_measurable', `"${measured.key}" cannot be added up`, 'field');
  }
  if (options.filter) compileFilter(options.filter, firstRow(from), { model, principal: nobody }, 'options.filter');
}

/** For compiling only: nothing of it reaches a statement. */
const nobody = { profile: everything } as Parameters<typeof compileFilter>[2]['principal'];
