import type { Schema } from './schemas.ts';

const query = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'query',
  description,
  schema,
});

/** Parameters that every object's routes share. */
export const parameters: Record<string, Schema> = {
  filter: query('filter', 'The filter language as JSON', {
    type: 'string',
    examples: ['{"field":"name","op":"contains","value":"acme"}'],
  }),
  q: query('q', 'Words to find', { type: 'string' }),
  sort: query('sort', 'Fields in order, `-` for descending; ended by the id', {
    type: 'string',
    examples: ['-createdAt,name'],
  }),
  limit: query('limit', 'Records per page', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }),
  cursor: query('cursor', '`page.next` of the page before', { type: 'string' }),
  fields: query('fields', 'Only these fields', { type: 'string' }),
  expand: query('expand', 'Related records to include: `account,owner` or `account.industry`', { type: 'string' }),
  count: query('count', 'How the records are counted', { enum: ['exact', 'estimate', 'none'], default: 'estimate' }),
  trash: query('trash', 'Records in the trash instead', { type: 'boolean', default: false }),
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'Id of the record',
    schema: { type: 'string', format: 'uuid' },
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'ETag that was read; another version is refused with 412',
    schema: { type: 'string' },
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key and body are carried out once',
    schema: { type: 'string', maxLength: 200 },
  },
};

const object = (properties: Schema, required: string[] = []): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
});
const text = { type: 'string' };
const anything: Schema = {};

/** Shapes that every object's routes share. */
export const sharedSchemas: Record<string, Schema> = {
  Problem: object(
    {
      type: text,
      title: text,
      status: { type: 'integer' },
      code: { type: 'string', description: 'Stable; for programs' },
      detail: { type: 'string', description: 'A sentence for a person' },
      errors: { type: 'array', items: object({ path: text, code: text, message: text }, ['path', 'code', 'message']) },
      requestId: text,
    },
    ['type', 'title', 'status', 'code', 'detail', 'errors'],
  ),
  Page: object(
    {
      next: { type: ['string', 'null'], description: 'Cursor of the next page' },
      count: { type: ['integer', 'null'] },
      countIsEstimate: { type: 'boolean' },
    },
    ['next', 'count', 'countIsEstimate'],
  ),
  Filter: {
    description: 'and, or, not, or a condition on a field',
    anyOf: [
      object({ and: { type: 'array', items: { $ref: '#/components/schemas/Filter' } } }, ['and']),
      object({ or: { type: 'array', items: { $ref: '#/components/schemas/Filter' } } }, ['or']),
      object({ not: { $ref: '#/components/schemas/Filter' } }, ['not']),
      object({ field: text, op: text, value: anything }, ['field', 'op']),
    ],
  },
  ListRequest: object({
    filter: { $ref: '#/components/schemas/Filter' },
    q: text,
    sort: text,
    limit: { type: 'integer', minimum: 1, maximum: 1000 },
    cursor: text,
    fields: { type: 'array', items: text },
    expand: { type: 'array', items: text },
    count: { enum: ['exact', 'estimate', 'none'] },
    trash: { type: 'boolean' },
  }),
  AggregateRequest: object({
    filter: { $ref: '#/components/schemas/Filter' },
    q: text,
    groupBy: {
      type: 'array',
      maxItems: 4,
      items: object({ field: text, by: { enum: ['value', 'day', 'week', 'month', 'quarter', 'year'] } }, ['field']),
    },
    measures: {
      type: 'array',
      maxItems: 20,
      items: object(
        {
          operation: { enum: ['count', 'sum', 'avg', 'min', 'max'] },
          field: text,
          filter: { $ref: '#/components/schemas/Filter' },
        },
        ['operation'],
      ),
    },
    largestBy: {
      type: 'integer',
      minimum: 0,
      description: 'Number of a measure: groups with most of it first. Absent: in the order of the keys',
    },
    limit: { type: 'integer', minimum: 1, maximum: 10_000 },
  }),
  AggregateResult: object(
    {
      data: {
        type: 'array',
        items: object({ keys: { type: 'array' }, labels: { type: 'array' }, values: { type: 'array' } }, [
          'keys',
          'labels',
          'values',
        ]),
      },
      isTruncated: { type: 'boolean' },
      currency: text,
    },
    ['data', 'isTruncated', 'currency'],
  ),
  BulkRequest: object(
    {
      ids: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 10_000 },
      filter: { $ref: '#/components/schemas/Filter' },
      q: text,
      operation: { enum: ['update', 'delete', 'restore'] },
      changes: { type: 'object' },
      preview: { type: 'boolean', description: 'Only count' },
    },
    ['operation'],
  ),
  BulkResult: object({
    operation: { type: 'string', format: 'uuid' },
    count: { type: 'integer' },
    failed: { type: 'array', items: object({ id: text, message: text }) },
    isRunning: { type: 'boolean' },
  }),
  EntryList: object({ data: { type: 'array', items: { type: 'object' } } }, ['data']),
};
