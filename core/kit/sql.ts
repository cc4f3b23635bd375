/**
 * SQL as a value: literal text and parameters that never mix.
 * A parameter may be late: known only when the statement runs (the workspace, "me", "today"), so that one
 * compiled statement serves every request of the same shape.
 */
export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];

  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** A parameter resolved when the statement runs. The same `Late` object renders as the same `$n`. */
export class Late<Context = never> {
  readonly resolve: (context: Context) => unknown;

  constructor(resolve: (context: Context) => unknown) {
    this.resolve = resolve;
  }
}

/** `sql\`select ${value} from ${raw('t')}\``: fragments nest, anything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  return new Sql(strings, values);
}

/** Text put into the statement as it stands. Only ever for text of our own. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

/** A quoted identifier. */
export function name(identifier: string): Sql {
  return raw(quoteName(identifier));
}

export function quoteName(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** A quoted text literal, for names and keys of the definition inside JSON paths. */
export function literal(text: string): Sql {
  const quoted = text.replaceAll("'", "''");
  return raw(text.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`);
}

export const nothing = raw('');

export function join(parts: readonly Sql[], separator: string): Sql {
  if (parts.length === 0) return nothing;
  const strings = ['', ...Array.from({ length: parts.length - 1 }, () => separator), ''];
  return new Sql(strings, parts);
}

export interface Rendered {
  text: string;
  values: unknown[];
}

/** Renders to text with `$1…$n`; `values` still holds the `Late` ones, to be resolved by `bind`. */
export function render(statement: Sql): Rendered {
  const values: unknown[] = [];
  const late = new Map<unknown, number>();
  let text = '';
  const add = (part: Sql) => {
    for (let index = 0; index < part.strings.length; index++) {
      text += part.strings[index];
      if (index >= part.values.length) continue;
      const value = part.values[index];
      if (value instanceof Sql) add(value);
      else {
        let position = value instanceof Late ? late.get(value) : undefined;
        if (position === undefined) {
          values.push(value);
          position = values.length;
          if (value instanceof Late) late.set(value, position);
        }
        text += `$${position}`;
      }
    }
  };
  add(statement);
  return { text, values };
}

/** The parameters of one run, with the late ones resolved. */
export function bind<Context>(values: readonly unknown[], context: Context): unknown[] {
  return values.map((value) => (value instanceof Late ? (value as Late<Context>).resolve(context) : value));
}
