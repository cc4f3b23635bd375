/** A column that holds sealed text (core/kit/secrets.ts). What a `*.sealed.ts` file exports by default, as a list. */
export interface SealedColumn {
  /** With its schema: `auth.authenticator`. */
  table: string;
  column: string;
  /** Column that tells the row; its value ends the context. */
  key: string;
  /** What the secret is sealed for: `<context>:<key>`. */
  context: string;
}
