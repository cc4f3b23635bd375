import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

const ITERATIONS = 4096;

/**
 * The password that the serving role gets on an outside database: derived from the owner's, so that
 * nothing needs to be stored and every process that knows DATABASE_URL knows it.
 */
export function deriveServingPassword(ownerPassword: string, databaseName: string): string {
  return createHmac('sha256', ownerPassword).update(`rapport serving role\0${databaseName}`).digest('base64url');
}

/**
 * The form in which PostgreSQL stores a password, made here so that the password itself is in no
 * statement and no server log. The salt follows from the password: the same password gives the same text.
 * Source: RFC 5802 and PostgreSQL's scram-common.c. Takes passwords in ASCII only (others need SASLprep).
 */
export function buildScramVerifier(password: string): string {
  const salt = createHmac('sha256', password).update('rapport salt').digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
