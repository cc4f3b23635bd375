/** Why somebody was not let in, in the words of the sign-in page (`signIn.ssoReason`). */
export type FailureReason = 'expired' | 'refused' | 'domain' | 'unknown' | 'inactive' | 'unreachable';

export class SingleSignOnFailure extends Error {
  readonly reason: FailureReason;
  /** Whom the provider vouched for, where it came to that. */
  readonly email: string | undefined;

  constructor(reason: FailureReason, options?: ErrorOptions & { email?: string }) {
    super(`single sign-on: ${reason}`, options);
    this.reason = reason;
    this.email = options?.email;
  }
}
