import type { z } from 'zod';
import { Problem } from '#core/kit/problem.ts';

/** A body as the schema says. Throws a 400 or 422 that names every field that is wrong. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(body ?? {});
  if (!error) return data;
  const errors = error.issues.flatMap((issue) => {
    const at = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [at, key].filter(Boolean).join('.'),
        code: 'unknown_field',
        message: 'is not known',
      }));
    return [{ path: at, code: issue.code, message: issue.message }];
  });
  const isUnknown = errors.some(({ code }) => code === 'unknown_field');
  const first = errors[0]!;
  throw new Problem(
    isUnknown ? 400 : 422,
    isUnknown ? 'unknown_field' : 'invalid',
    `${first.path || 'body'}: ${first.message}`,
    {
      errors,
    },
  );
}
