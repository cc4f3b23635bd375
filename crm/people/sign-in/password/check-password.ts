import { InvalidValue, invalid } from '#core/kit/problem.ts';
import { foldText } from '#core/kit/text.ts';
import { isCommonPassword } from './frequent-passwords.ts';

/** Of whom the password is to be, as far as known. */
export interface PasswordOwner {
  name?: string | null | undefined;
  email?: string | null | undefined;
  company?: string | null | undefined;
}

const shortest = 10;
const leastLetters = 3;

const wordsIn = (text: string) => foldText(text).split(/[^\p{L}\d]+/u);

/** Whether the password is the person's name or address, or little more than parts of them. */
function tellsWho(password: string, { name, email, company }: PasswordOwner): boolean {
  const folded = foldText(password);
  const whole = [name, email, email?.split('@')[0]]
    .map((text) => foldText(text ?? ''))
    .filter((text) => /\W/.test(text));
  if (
    whole.some(
      (text) => folded.includes(text) || folded.replace(/[^\p{L}\d]/gu, '').includes(text.replace(/[^\p{L}\d]/gu, '')),
    )
  )
    return true;
  const parts = wordsIn(`${name ?? ''} ${email ?? ''} ${company ?? ''}`).filter((word) => word.length >= leastLetters);
  // The longest first: `lovelace` is not to leave `lace` behind.
  const rest = parts.sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), folded);
  return rest !== folded && rest.replace(/[^\p{L}\d]/gu, '').length < shortest;
}

/** Throws InvalidValue unless the password is long enough, not one everybody tries and not made of who it is for. */
export function checkPassword(password: unknown, owner: PasswordOwner = {}): string {
  if (typeof password !== 'string' || password.length < shortest)
    throw new InvalidValue('too_short', `needs at least ${shortest} characters`);
  if (password.length > 200) throw new InvalidValue('too_long', 'has at most 200 characters');
  if (isCommonPassword(password)) throw new InvalidValue('too_common', 'is too easy to guess');
  if (tellsWho(password, owner))
    throw new InvalidValue('tells_who', 'must not be made of your name or your e-mail address');
  return password;
}

/** The password, or a 422 that names what is wrong with it. */
export function readPassword(password: unknown, owner?: PasswordOwner): string {
  try {
    return checkPassword(password, owner);
  } catch (error) {
    if (error instanceof InvalidValue) throw invalid([{ path: 'password', code: error.code, message: error.message }]);
    throw error;
  }
}
