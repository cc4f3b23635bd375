import { expect, test } from 'vitest';
import { toQueryString } from './query-string.ts';

test('lists are joined, filters are JSON, and what is not there is left out', () => {
  const text = toQueryString({
    sort: ['-createdAt', 'name'],
    filter: { field: 'a', op: 'eq', value: 1 },
    q: '',
    cursor: null,
    limit: 5,
    fields: [],
  });
  const params = new URLSearchParams(text);
  expect([...params.keys()]).toEqual(['sort', 'filter', 'limit']);
  expect(params.get('sort')).toBe('-createdAt,name');
  expect(JSON.parse(params.get('filter')!)).toEqual({ field: 'a', op: 'eq', value: 1 });
});
