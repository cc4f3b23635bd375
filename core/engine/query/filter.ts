/**
 * The filter language, as JSON. One condition names a field (or a field of a related record:
 * `account.industry`), an operator of that field's type, and what the operator takes.
 *
 *   {"and": [{"field": "stage.category", "op": "eq", "value": "open"}, {"field": "ownerId", "op": "eq", "value": "me"}]}
 */
export type FilterNode =
  | { and: FilterNode[] }
  | { or: FilterNode[] }
  | { not: FilterNode }
  | { field: string; op: string; value?: unknown };
