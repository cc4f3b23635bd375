import { randomBytes } from 'node:crypto';
import type { Database } from '#core/database/database.ts';
import { hashToken } from '../../session/tokens.ts';

const count = 10;
/** Crockford's: none is taken for another. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 bits: no slow hash is needed for what nobody chose. `k3x9-…` four times. */
function newCode(): string {
  const code = [...randomBytes(16)].map((byte) => letters[byte % 32]).join('');
  return code.match(/.{4}/g)!.join('-');
}

/** As typed: capitals, spaces and mistaken letters count as what was meant. */
function plainCode(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}

/** Ten new codes; the former ones are void. They are told once and kept as hashes. */
export async function makeRecoveryCodes(database: Database, identityId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  // One statement: never half of the old ones and half of the new.
  await database.queryGlobal(
    `with gone as (delete from auth.recovery_code where identity_id = $1)
     insert into auth.recovery_code (identity_id, code_hash) select $1, unnest($2::bytea[])`,
    [identityId, codes.map((code) => hashToken(plainCode(code)))],
  );
  return codes;
}

/** Whether it is one of the person's codes that was not used; it is used now. */
export async function spendRecoveryCode(database: Database, identityId: string, code: string): Promise<boolean> {
  const used = await database.queryGlobal(
    'update auth.recovery_code set used_at = now() where identity_id = $1 and code_hash = $2 and used_at is null returning identity_id',
    [identityId, hashToken(plainCode(code))],
  );
  return used.length > 0;
}
