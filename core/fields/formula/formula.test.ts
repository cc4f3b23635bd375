import { beforeAll, expect, test } from 'vitest';
import { raw } from '#core/kit/sql.ts';
import type { Field } from '../field.ts';
import { fieldType, loadFieldTypes } from '../registry.ts';
import { checkFormula, compileFormula, formulaType, orderFormulas } from './formula.field.ts';

beforeAll(loadFieldTypes);

const label = { en: '', fr: '' };
const make = (key: string, type: string, options = {}): Field => ({
  key,
  object: 'o',
  label,
  type: fieldType(type),
  storage: { kind: 'columns' },
  options,
});
const types: Record<string, string> = {
  name: 'text',
  amount: 'money',
  day: 'date',
  moment: 'dateTime',
  won: 'yesNo',
  tags: 'tags',
};
const resolve = (key: string) => (Object.hasOwn(types, key) ? make(key, types[key]!) : undefined);
const compile = (expression: string) => compileFormula(expression, resolve, (field) => () => raw(field.key));

test.each([
  ['', 'no_formula'],
  ['1 +', 'bad_formula'],
  ['nme + "x"', 'unknown_field'],
  ['name * 2', 'type_mismatch'],
  ['name + 1', 'type_mismatch'],
  ['won ? 1 : "a"', 'type_mismatch'],
  ['name && won', 'type_mismatch'],
  ['won < true', 'type_mismatch'],
  ['amount < null', 'type_mismatch'],
  ['day > "yesterday"', 'not_a_date'],
  ['amount == name', 'type_mismatch'],
  ['null', 'type_mismatch'],
  ['round(1.5, -1)', 'type_mismatch'],
  ['tags', 'unsupported'],
  ['account.name', 'unsupported'],
  ['[1, 2]', 'unsupported'],
  ['{"a": 1}', 'unsupported'],
  ['name.matches("(a+)+")', 'unknown_function'],
  ['constructor(1)', 'unknown_function'],
  ['constructor', 'unknown_field'],
  ['[1].exists(x, x > 0)', 'unsupported'],
  ['size(name, name)', 'wrong_arguments'],
  [`name == "${'a'.repeat(1000)}"`, 'too_long'],
  [`${'!'.repeat(31)}won`, 'too_deep'],
  [`${'abs('.repeat(40)}1${')'.repeat(40)}`, 'too_deep'],
])('%s is refused', (expression, code) => {
  expect(() => compile(expression)).toThrow(expect.objectContaining({ code }));
});

test('messages say what is wrong and where', () => {
  expect(() => compile('amount + name * 2')).toThrow('* needs a number, and this is text (in "name")');
  expect(() => compile('1 +')).toThrow('at character');
});

test('long sums are not deep', () => {
  expect(compile(Array.from({ length: 60 }, () => 'amount').join(' + ')).type).toBe('money');
});

test('says what it depends on', () => {
  expect(compile('won ? amount : 0')).toMatchObject({
    type: 'money',
    dependsOn: ['won', 'amount'],
    dependsOnToday: false,
  });
  expect(compile('day < today()').dependsOnToday).toBe(true);
  expect(compile('year(day)').dependsOnToday).toBe(false);
  // The day of an instant depends on where one is.
  expect(compile('year(moment)').dependsOnToday).toBe(true);
  expect(compile('moment == day').dependsOnToday).toBe(true);
});

test('must give what its field says', () => {
  expect(checkFormula('amount * 2', 'number', resolve).type).toBe('money');
  expect(() => checkFormula('name', 'number', resolve)).toThrow('gives text, not a number');
});

test('formulas come after those they use; circles are named', () => {
  const formula = (key: string, expression: string) => make(key, 'formula', { expression, result: 'number' });
  const [a, b, c] = [formula('a', 'b + c'), formula('b', 'c + 1'), formula('c', 'amount')];
  expect(orderFormulas([a!, b!, c!]).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  expect(() => orderFormulas([a!, b!, formula('c', 'a')])).toThrow('a → b → c → a');
  expect(() => orderFormulas([formula('a', 'a + 1')])).toThrow('a → a');
});

test('filters like the type of its result', () => {
  const field = make('score', 'formula', { expression: '1', result: 'number' });
  const { operators, operatorsOf } = formulaType;
  expect(operatorsOf!(field)).toHaveProperty('between');
  expect(operatorsOf!(field)).not.toHaveProperty('contains');
  expect(() => operators.contains!.parse('a', field)).toThrow('no operator "contains"');
  expect(operators.gt!.parse('0.33333333339', field)).toBe('0.3333333334');
  expect(() => formulaType.parse(1, field, {} as never)).toThrow('cannot be set');
});
