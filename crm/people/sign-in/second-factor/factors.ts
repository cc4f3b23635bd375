import type { Database } from '#core/database/database.ts';

export type SecondFactor = 'authenticator' | 'passkey' | 'recoveryCode';

export interface FactorCounts {
  hasAuthenticator: boolean;
  passkeys: number;
  recoveryCodes: number;
}

export async function countFactors(database: Database, identityId: string): Promise<FactorCounts> {
  const [row] = await database.queryGlobal<FactorCounts>(
    `select exists (select 1 from auth.authenticator where identity_id = $1 and confirmed_at is not null) as "hasAuthenticator",
       (select count(*)::int from auth.passkey where identity_id = $1) as passkeys,
       (select count(*)::int from auth.recovery_code where identity_id = $1 and used_at is null) as "recoveryCodes"`,
    [identityId],
  );
  return row!;
}

/** What the person can show after the password, the best first. Empty: they have set up nothing. */
export function methodsOf({ hasAuthenticator, passkeys, recoveryCodes }: FactorCounts): SecondFactor[] {
  if (!hasAuthenticator && passkeys === 0) return [];
  return [
    ...(hasAuthenticator ? ['authenticator' as const] : []),
    ...(passkeys > 0 ? ['passkey' as const] : []),
    ...(recoveryCodes > 0 ? ['recoveryCode' as const] : []),
  ];
}
