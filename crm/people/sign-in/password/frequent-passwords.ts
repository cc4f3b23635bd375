import { dictionary } from '@zxcvbn-ts/language-common';

/** The passwords that people choose most, from breaches: about 50,000, as zxcvbn-ts packages them (MIT). */
const common = new Set(dictionary['passwords-common']);

/** Whether everybody tries it: a common password, or one with figures and signs put around it. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  if (common.has(lower) || /^(.)\1+$/.test(lower)) return true;
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (core.length > 0 && core.length < lower.length && common.has(core)) return true;
  // `passwordpassword`, `azertyazerty1`.
  const half = core.slice(0, core.length / 2);
  return half.length > 2 && half + half === core && common.has(half);
}
