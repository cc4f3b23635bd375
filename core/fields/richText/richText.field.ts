import { InvalidValue } from '#core/kit/problem.ts';
import { literal, type Sql, sql } from '#core/kit/sql.ts';
import { integerOption, refuseUnknown } from '../custom-options.ts';
import {
  type FieldDefinition,
  type FieldOptions,
  type FieldType,
  field,
  type Operator,
  type PartAccess,
} from '../field.ts';
import { asText, escapeLike, none } from '../operators.ts';
import { checkText } from '../text/text.field.ts';
import { breakingTags, plainText, sanitize } from './sanitize.ts';

export { plainText, sanitize } from './sanitize.ts';

export interface RichTextOptions {
  /** Most characters of HTML; 200,000 unless told. */
  max?: number;
}

const most = (options: object) => (options as RichTextOptions).max ?? 200_000;

/** `plainText` in SQL. */
function visible(at: PartAccess): Sql {
  const bare = sql`regexp_replace(regexp_replace(${at()}, ${literal(breakingTags)}, E'\n', 'g'), '<[^>]*>', '', 'g')`;
  return sql`replace(replace(replace(replace(replace(${bare}, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&nbsp;', ' '), '&amp;', '&')`;
}

const includes = (wire: unknown, value: unknown) =>
  plainText(String(wire ?? ''))
    .toLowerCase()
    .includes(String(value).toLowerCase());

const operators: Record<string, Operator> = {
  contains: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`${visible(at)} ilike ${`%${escapeLike(String(value))}%`}`,
    test: includes,
  },
  notContains: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`(${visible(at)} not ilike ${`%${escapeLike(String(value))}%`} or ${at()} is null)`,
    test: (wire, value) => !includes(wire, value),
  },
  empty: { takes: 'nothing', parse: none, sql: (at) => sql`${at()} is null`, test: (wire) => wire == null },
  notEmpty: { takes: 'nothing', parse: none, sql: (at) => sql`${at()} is not null`, test: (wire) => wire != null },
};

/** Plain text as HTML: what a spreadsheet holds is text, unless it plainly is HTML. */
function toHtml(text: string): string {
  if (/<\/[a-z][a-z0-9]*>|<br ?\/?>/i.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}

export const richTextType: FieldType<string> = {
  name: 'richText',
  label: { en: 'Formatted text', fr: 'Texte mis en forme' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text' }],
  parse: (value, { options }) => {
    const html = sanitize(checkText(value, most(options)));
    if (html.length > most(options)) throw new InvalidValue('too_long', `takes at most ${most(options)} characters`);
    return html;
  },
  isEmpty: (value) => plainText(value) === '' && !/<(hr|span)/.test(value),
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators,
  fromText: toHtml,
  toText: plainText,
  schema: ({ options }) => ({ type: 'string', contentMediaType: 'text/html', maxLength: most(options) }),
  searchText: plainText,
  parseOptions: (given) => {
    refuseUnknown(given, ['max']);
    const max = integerOption(given, 'max', 1, 1_000_000);
    return max === undefined ? {} : { max };
  },
};

/** Text with formatting, as HTML that has been cleaned of everything else. */
export function richText(options: FieldOptions & RichTextOptions): FieldDefinition {
  const { max, ...common } = options;
  return field(richTextType, common, { max });
}
