const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeText(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text;
}

/** `{"a","b"}`: an array as PostgreSQL writes one. */
function arrayText(items: unknown[]): string {
  return `{${items.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}

/** One value of a row in the text format of COPY. JSON is given as its text. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  return escapeText(Array.isArray(value) ? arrayText(value) : String(value));
}

/** A row in the text format of COPY, with its end. */
export function copyRow(values: unknown[]): string {
  let row = copyValue(values[0]);
  for (let index = 1; index < values.length; index++) row += `\t${copyValue(values[index])}`;
  return `${row}\n`;
}
