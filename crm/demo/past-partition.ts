import type pg from 'pg';

/**
 * Gives the change log a partition for the time before its first one. Years of history in the default partition would
 * have to be read through whenever the next month's is attached.
 */
export async function attachPastPartition(owner: pg.Client, from: Date): Promise<void> {
  const { rows } = await owner.query<{ lowest: string | null }>(
    `select min((regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \\(''([0-9-]+)'))[1]) as lowest
     from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'data.change'::regclass`,
  );
  const lowest = rows[0]?.lowest;
  const first = `${from.toISOString().slice(0, 7)}-01`;
  if (!lowest || first >= lowest) return;
  const name = `change_${first}_until_${lowest}`.replaceAll('-', '_');
  try {
    await owner.query(`set lock_timeout = '5s'`);
    await owner.query(
      `create table data.${name} partition of data.change for values from ('${first}') to ('${lowest}')`,
    );
  } catch (error) {
    // Rows of that time are there already, or somebody keeps the table busy: the default partition takes the rows.
    if (!['23514', '55P03', '42P07'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await owner.query('reset lock_timeout');
  }
}
