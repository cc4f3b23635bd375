import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContactPoint } from '#core/fields/contact-points.ts';
import type { Field, PartAccess } from '#core/fields/field.ts';
import { loadFieldTypes } from '#core/fields/registry.ts';
import { asker, operandsOf, parsedValues, sampleField } from '#core/fields/testing/sampled.ts';
import { ids, samples } from '#core/fields/testing/samples.ts';
import { bind, join, name, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import { type FreshDatabase, freshDatabase } from '../fixtures/database.ts';

/**
 * What operators say in SQL and in memory is the same; what the database gives on the wire is what was stored.
 * The tables are stand-ins with the columns that operators rely on.
 */
await loadFieldTypes();

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true });
  client = new pg.Client(database.superuserConfig);
  await client.connect();
  await client.query(`
    create schema read;
    create table read.contact_point (workspace_id int, id uuid default gen_random_uuid(), kind text, value text,
      opted_out_at timestamptz, invalid_at timestamptz, do_not_call_at timestamptz);
    create table read.contact_point_link (workspace_id int, point_id uuid, object text, record_id uuid, field text,
      label text, position int);
    create table read.record_link (workspace_id int, field text, from_id uuid, to_id uuid, position int,
      is_primary bool, attributes jsonb);
    create table read.team_member (workspace_id int, team_id uuid, user_id uuid);
    insert into read.team_member values (1, '${ids[1]}', '${ids[0]}'), (1, '${ids[1]}', '${ids[2]}'),
      (2, '${ids[1]}', '${ids[1]}'), (1, '${ids[2]}', '${ids[1]}');
  `);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function run(statement: Sql): Promise<Record<string, unknown>[]> {
  const { text, values } = render(statement);
  return (await client.query(text, bind(values, asker))).rows;
}

const column = (part: string) => `value_${part}`;
const access: PartAccess = (part = '') => sql`t.${name(column(part))}`;

/** A table `t` with a row per value, and one without any. Gives the wire values by row number. */
async function store(field: Field): Promise<unknown[]> {
  const parts = field.type.parts(field);
  const columns = parts.map((part) => `${column(part.name)} ${part.type}`).join(', ');
  await client.query(`drop table if exists t; create table t (n int, id uuid default gen_random_uuid(), ${columns})`);
  await client.query('truncate read.contact_point, read.contact_point_link, read.record_link');
  const values = [...parsedValues(field), null];
  for (const [n, value] of values.entries()) {
    const given: Record<string, unknown> = value === null ? {} : field.type.toParts(value, field);
    const names = join([sql`n`, ...parts.map((part) => name(column(part.name)))], ', ');
    const parameters = join(
      [n, ...parts.map((part) => given[part.name] ?? null)].map((item) => sql`${item}`),
      ', ',
    );
    const [row] = await run(sql`insert into t (${names}) values (${parameters}) returning id`);
    await storeBeside(field, row!.id as string, value);
  }
  // Base amounts are the engine's to set; the stand-in rate is 2.
  if (field.type.name === 'money') await client.query('update t set value_base = value_amount * 2');
  return values;
}

async function storeBeside(field: Field, record: string, value: unknown): Promise<void> {
  const own = `${field.object}.${field.key}`;
  for (const [position, item] of ((value ?? []) as (string | Record<string, unknown>)[]).entries?.() ?? []) {
    const given = typeof item === 'string' ? { id: item } : item;
    if (field.type.rows === 'links')
      await run(
        sql`insert into read.record_link values (1, ${own}, ${record}, ${given.id}, ${position}, ${given.isPrimary ?? false}, '{}')`,
      );
    if (field.type.rows !== 'contactPoints') continue;
    const point = given as unknown as ContactPoint & Record<string, unknown>;
    const when = (flag: unknown) => sql`case when ${flag === true}::bool then now() end`;
    const [made] = await run(
      sql`insert into read.contact_point values (1, default, 'x', ${point.address ?? point.number}, ${when(point.optedOut)}, ${when(point.isInvalid)}, ${when(point.doNotCall)}) returning id`,
    );
    await run(
      sql`insert into read.contact_point_link values (1, ${made!.id}, 'thing', ${record}, ${own}, null, ${position})`,
    );
  }
}

describe.each(Object.keys(samples))('%s', (typeName) => {
  const field = sampleField(typeName);
  let wires: unknown[];
  beforeAll(async () => {
    wires = await store(field);
    if (typeName === 'money')
      wires = (await run(sql`select ${field.type.toJson(access, field)} as wire from t order by n`)).map(
        ({ wire }) => wire,
      );
  });

  test('gives on the wire what was stored', async () => {
    const rows = await run(
      sql`select json_build_object('wire', ${field.type.toJson(access, field)}) as document from t order by n`,
    );
    expect(rows.map(({ document }) => (document as { wire: unknown }).wire)).toEqual(wires);
  });

  test('says the same in SQL and in memory', async () => {
    const operators = field.type.operatorsOf?.(field) ?? field.type.operators;
    for (const [key, operator] of Object.entries(operators))
      for (const operand of operandsOf(field, key, operator)) {
        const value = operator.parse(operand, field);
        const condition = operator.sql(access, value, field, { alias: 't', object: 'thing' });
        const rows = await run(sql`select n from t where ${condition} order by n`);
        const expected = wires.flatMap((wire, n) => (operator.test(wire, value, field, asker) ? [n] : []));
        expect(
          rows.map(({ n }) => n),
          `${key} ${JSON.stringify(operand)}`,
        ).toEqual(expected);
      }
  });

  test('sorts, sums and is used in formulas', async () => {
    const key = field.type.sortKey?.(access, field);
    if (key)
      await run(
        sql`select ${key.sql} from t where ${key.sql} >= ${null}::${raw(key.type)} order by ${key.sql} desc nulls last`,
      );
    const measure = field.type.measure?.(access, field);
    if (measure) await run(sql`select sum(${measure}), min(${measure}), avg(${measure}) from t`);
    const value = field.type.formula?.(access, field);
    if (value) await run(sql`select ${value.sql} from t`);
  });

  test('has sides that filter like their own type', async () => {
    for (const [side, { part, type }] of Object.entries(field.type.subfields?.(field) ?? {}))
      for (const [operatorName, operator] of Object.entries(type.operators)) {
        const operand = { nothing: undefined, values: ['FR'], range: ['FR', 'FR'], period: 'today', value: 'FR' }[
          operator.takes
        ];
        const inner = { ...field, type };
        const value = operator.parse(operand, inner);
        const rows = await run(
          sql`select n from t where ${operator.sql(() => access(part), value, inner, { alias: 't', object: 'thing' })} order by n`,
        );
        const expected = wires.flatMap((wire, n) =>
          operator.test((wire as Record<string, unknown> | null)?.[side], value, inner) ? [n] : [],
        );
        expect(
          rows.map(({ n }) => n),
          `${side} ${operatorName}`,
        ).toEqual(expected);
      }
  });
});
