import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence, textual } from '../operators.ts';
import { checkText } from '../text/text.field.ts';

const longest = 2000;

/**
 * A web address, http or https only, since `javascript:` and its like run when clicked. A bare domain gets
 * https://. Throws InvalidValue.
 */
export function readLink(value: unknown): string {
  const text = checkText(value, longest).trim();
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https')
    throw new InvalidValue('not_a_link', `"${scheme}:" is refused; a link begins with https:// or http://`);
  const url = URL.parse(scheme ? text : `https://${text.replace(/^\/\//, '')}`);
  if (
    !url ||
    /\s/.test(text) ||
    !(url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('['))
  )
    throw new InvalidValue('not_a_link', 'expects a web address such as https://example.com');
  if (url.username || url.password) throw new InvalidValue('has_password', 'must not carry a user name or password');
  const isBare = url.pathname === '/' && !url.search && !url.hash;
  const normal = isBare ? url.origin : url.href;
  if (normal.length > longest) throw new InvalidValue('too_long', `takes at most ${longest} characters`);
  return normal;
}

export const linkType: FieldType<string> = {
  name: 'link',
  label: { en: 'Link', fr: 'Lien' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text', slot: 'text', isText: true }],
  parse: readLink,
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: { ...equality(() => linkType, 'text', 'lower'), ...textual, ...presence },
  sortKey: (at) => ({ sql: sql`lower(${at()})`, type: 'text' }),
  toText: (value) => value,
  schema: () => ({ type: 'string', format: 'uri', maxLength: longest }),
  searchText: (value) => value.replace(/^https?:\/\/(www\.)?/, ''),
  formula: (at) => ({ type: 'text', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/** A web address. */
export function link(options: FieldOptions): FieldDefinition {
  return field(linkType, options);
}
