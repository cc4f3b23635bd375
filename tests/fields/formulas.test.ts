import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Field } from '#core/fields/field.ts';
import { compileFormula } from '#core/fields/formula/formula.field.ts';
import { fieldType, loadFieldTypes } from '#core/fields/registry.ts';
import { asker } from '#core/fields/testing/sampled.ts';
import { bind, name, render, sql } from '#core/kit/sql.ts';
import { type FreshDatabase, freshDatabase } from '../fixtures/database.ts';

await loadFieldTypes();

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true });
  client = new pg.Client(database.superuserConfig);
  await client.connect();
  await client.query(`
    create table t (name text, nothing text, amount_base numeric, quantity bigint, rate numeric, zero bigint,
      empty numeric, is_won boolean, day date, moment timestamptz);
    insert into t values ('Ada', null, 100.5, 9007199254740991, 12.5, 0, null, true, '2026-11-20', '2026-11-25T03:00:00Z')`);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const typeOf: Record<string, string> = {
  ...{ name: 'text', nothing: 'text', amount: 'money', quantity: 'integer', rate: 'percent', zero: 'integer' },
  ...{ empty: 'decimal', is_won: 'yesNo', day: 'date', moment: 'dateTime' },
};

function resolve(key: string): Field | undefined {
  const type = typeOf[key];
  if (!type) return undefined;
  const label = { en: key, fr: key };
  return { key, object: 'thing', label, type: fieldType(type), storage: { kind: 'columns' }, options: {} };
}

test.each([
  ['amount * rate / 100', '12.5625'],
  ['1 / 3', '0.3333333333'],
  ['7 / 2', '3.5'],
  ['7 % 4 - -1', '4'],
  ['amount / zero', null],
  ['5 % zero', null],
  ['quantity * quantity', '81129638414606663681390495662081'],
  ['empty + 1', null],
  ['coalesce(empty, 0) + 1', '1'],
  ['min(rate, 20, empty)', '12.5'],
  ['max(rate, 20)', '20'],
  ['round(2.345, 2)', '2.35'],
  ['round(-0.5)', '-1'],
  ['abs(-3.5) + floor(1.9) + ceil(1.1)', '6.5'],
  ['name + " (" + string(rate) + ")"', 'Ada (12.5)'],
  ['nothing + name', 'Ada'],
  ['name + "\\\'; drop table t; --"', "Ada'; drop table t; --"],
  ['lower(name) + upper(name)', 'adaADA'],
  ['size(name)', '3'],
  ['length("é")', '1'],
  ['number("12.50") + number("x12")', null],
  ['number(" 12.50 ")', '12.5'],
  ['name.contains("d") && startsWith(name, "A") && name.endsWith("a")', true],
  ['contains(nothing, "d")', false],
  ['name in ["Ada", "Bob"]', true],
  ['nothing in ["Ada"]', false],
  ['rate in []', false],
  ['empty > 1', false],
  ['!(empty > 1)', true],
  ['empty == null', true],
  ['empty != 3', true],
  ['rate == 12.5 && !(rate != 12.5)', true],
  ['is_won ? amount : null', '100.5'],
  ['false || is_won', true],
  ['today()', '2026-11-24'],
  ['day < today()', true],
  ['day == "2026-11-20"', true],
  ['day + 11.9', '2026-12-01'],
  ['day - 1', '2026-11-19'],
  ['day + 999999999999', null],
  ['today() - day', '4'],
  ['daysBetween(day, today())', '4'],
  ['daysBetween(day, moment)', '4'],
  ['moment > now()', true],
  ['moment > today()', false],
  ['year(day) * 100 + month(day)', '202611'],
  ['day(moment)', '24'],
  ['date(moment)', '2026-11-24'],
])('%s gives %s', async (expression, expected) => {
  const compiled = compileFormula(
    expression,
    resolve,
    (field) => (part) => name(part ? `${field.key}_${part}` : field.key),
  );
  const asText = compiled.type === 'date' || compiled.type === 'text' ? sql`::text` : sql``;
  const value = ['number', 'money'].includes(compiled.type) ? sql`trim_scale(${compiled.sql})::text` : compiled.sql;
  const { text, values } = render(sql`select (${value})${asText} as result from t`);
  const { rows } = await client.query(text, bind(values, asker));
  expect(rows).toEqual([{ result: expected }]);
});
