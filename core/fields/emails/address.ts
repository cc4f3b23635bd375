import { InvalidValue } from '#core/kit/problem.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const refuse = (text: string, why: string) => new InvalidValue('not_an_email', `"${text.slice(0, 80)}" ${why}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const local = /^[^\s\u0000-\u001f\u007f"(),:;<>@[\]\\]+$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/**
 * An e-mail address as people have them: RFC 5321 lengths, international ones too, no quoted local parts, no bare
 * host names or numbers for a domain. "Ada <ada@example.com>" gives the address. In lower case throughout, since
 * no provider of note tells cases apart and matching must not. Throws InvalidValue.
 */
export function readEmail(value: unknown): string {
  if (typeof value !== 'string') throw new InvalidValue('not_text', 'expects an e-mail address');
  const bare = /<([^<>]*)>\s*$/.exec(value)?.[1] ?? value.replace(/^\s*mailto:/i, '');
  const text = bare.trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) throw refuse(text, 'is not an e-mail address');
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (bytes(name) > 64 || bytes(text) > 254) throw refuse(text, 'is too long for an e-mail address');
  if (!local.test(name) || name.startsWith('.') || name.endsWith('.') || name.includes('..') || !name.isWellFormed())
    throw refuse(text, 'has characters before the @ that no mail server takes');
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => domainLabel.test(label)) || /^\d+$/.test(labels.at(-1)!))
    throw refuse(text, 'has no valid domain after the @');
  return text;
}
