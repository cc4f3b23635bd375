/** Why somebody was not let in, in the words of the sign-in page (`signIn.ssoReason`). */
export type FailureReason = 'expired' | 'refused' | 'domain' | 'unknown' | 'inactive' | 'unreachable';

export class SingleSignOnFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`single sign-on: ${reason}`, options);
    this.reason = reason;
  }
}
