import type pg from 'pg';
import { escapeIdentifier } from 'pg';
import type { SealedColumn } from '#core/engine/sealed-column.ts';
import { keyIdOf, openWith, type SecretKey, sealWith } from '#core/kit/secrets.ts';
import { CommandFailure } from '../command.ts';

interface SealedRow {
  place: string;
  sealed: string;
}

/** Seals everything anew with the first key that is sealed with another. Resolves to how many there were. */
export async function sealAnew(owner: pg.Client, columns: SealedColumn[], keys: SecretKey[]): Promise<number> {
  const [newest] = keys;
  let count = 0;
  for (const { table, column, key, context } of columns) {
    const [schema, name] = table.split('.') as [string, string];
    const target = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    const [id, secret] = [escapeIdentifier(key), escapeIdentifier(column)];
    const { rows } = await owner.query<SealedRow>(
      `select ${id}::text as place, ${secret} as sealed from ${target} where ${secret} is not null and ${secret} not like $1`,
      [`s1.${newest!.id}.%`],
    );
    for (const { place, sealed } of rows) {
      const old = keys.find((known) => known.id === keyIdOf(sealed));
      if (!old)
        throw new CommandFailure(
          `${table} holds a secret sealed with the key ${keyIdOf(sealed)}, which is not known here.`,
        );
      const fresh = sealWith(newest!, openWith(old, sealed, `${context}:${place}`), `${context}:${place}`);
      // Only what was read: somebody may have set another meanwhile, with the newest key.
      await owner.query(`update ${target} set ${secret} = $1 where ${id}::text = $2 and ${secret} = $3`, [
        fresh,
        place,
        sealed,
      ]);
      count += 1;
    }
  }
  return count;
}
