import { InvalidValue } from '#core/kit/problem.ts';
import { refuseUnknown } from '../custom-options.ts';
import { derivedTraits } from '../derived.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, type FormulaKind, field } from '../field.ts';
import { parseFormula } from './syntax.ts';

export { type CompiledFormula, checkFormula, compileFormula } from './compile.ts';
export { orderFormulas } from './order.ts';

const formulaResults: FormulaKind[] = ['text', 'number', 'money', 'yesNo', 'date', 'dateTime'];

export interface FormulaOptions {
  /** CEL over the fields of the same record: `amount * probability / 100`. */
  expression: string;
  result: FormulaKind;
}

export const formulaType: FieldType = {
  ...derivedTraits((field) => (field.options as unknown as FormulaOptions).result),
  name: 'formula',
  label: { en: 'Formula', fr: 'Formule' },
  // Whether its fields exist and fit is `checkFormula`'s to say, which knows the object.
  parseOptions: (given) => {
    refuseUnknown(given, ['expression', 'result']);
    const { expression, result } = given as Partial<FormulaOptions>;
    parseFormula(expression as string);
    if (!formulaResults.includes(result as FormulaKind))
      throw new InvalidValue('unknown_choice', `must be one of ${formulaResults.join(', ')}`, 'result');
    return { expression, result };
  },
};

/** A value worked out from the record's other fields whenever it is read. Money is in the base currency. */
export function formula(options: FieldOptions & FormulaOptions): FieldDefinition {
  const { expression, result, ...common } = options;
  return field(formulaType, { readOnly: true, ...common }, { expression, result });
}
