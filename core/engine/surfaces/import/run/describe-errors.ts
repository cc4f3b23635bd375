import { type FieldError, Problem } from '#core/kit/problem.ts';
import type { RowError } from './draft.ts';
import type { Plan } from './plan.ts';

/** Columns that fill the field of a path such as `emails.0.address`. */
function columnOf({ columns }: Plan, path: string): string | null {
  const [key] = path.split('.');
  const own = columns.filter(({ target }) => target.field.key === key);
  return (own.find(({ target }) => path.startsWith(target.path)) ?? own[0])?.heading ?? null;
}

/** Errors of fields, said of the columns of the file. */
export function describeErrors(plan: Plan, errors: FieldError[]): RowError[] {
  return errors.map(({ path, code, message }) => {
    const column = columnOf(plan, path);
    const label = plan.object.fields.get(path.split('.')[0]!)?.label.en;
    // Without a column to stand beside, the sentence has to say what it is about.
    return { column, field: path || null, code, message: column || !label ? message : `${label} ${message}` };
  });
}

/** What refused a row as a whole. */
export function describeRefusal(plan: Plan, error: unknown): RowError[] {
  if (error instanceof Problem) {
    if (error.errors.length > 0) return describeErrors(plan, error.errors);
    return [{ column: null, field: null, code: error.code, message: error.message }];
  }
  const { code = '', constraint = '' } = error as { code?: string; constraint?: string };
  const messages: Record<string, [string, string]> = {
    '23505': ['not_unique', `another record has the same value (${constraint.replace(/_unique$/, '')})`],
    '23503': ['unknown_reference', 'points to a record that is not there'],
    '22003': ['out_of_range', 'holds a number that is too large'],
  };
  const [name, message] = messages[code] ?? ['invalid_value', 'holds a value that cannot be stored'];
  return [{ column: null, field: null, code: name, message }];
}
