import type { ObjectModel } from '../model/model.ts';
import { componentName, type Schema } from './schemas.ts';

const problem = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const problems = {
  '400': problem('The request is malformed: an unknown field, operator or parameter is named'),
  '401': problem('Not signed in'),
  '403': problem('Not allowed'),
  '404': problem('Not there, or not visible to the asker'),
  '422': problem('A value or a rule says no; each field is named'),
  '429': problem('Too many requests'),
};

const json = (schema: Schema): Schema => ({ 'application/json': { schema } });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const parameter = (name: string): Schema => ({ $ref: `#/components/parameters/${name}` });
const etag = { ETag: { description: 'Version of the record, for If-Match', schema: { type: 'string' } } };

/** The routes of one object. */
export function objectPaths(object: ObjectModel): Record<string, Schema> {
  const name = componentName(object);
  const { label, pluralLabel } = object.definition;
  const tags = [pluralLabel.en];
  const many = pluralLabel.en.toLowerCase();
  const one = label.en.toLowerCase();
  const record = {
    description: `The ${one}`,
    headers: etag,
    content: json({ type: 'object', properties: { data: ref(name) }, required: ['data'] }),
  };
  const list = {
    description: `A page of ${many}`,
    content: json({
      type: 'object',
      properties: { data: { type: 'array', items: ref(name) }, page: ref('Page') },
      required: ['data', 'page'],
    }),
  };
  const taken = problem('Another record has the same unique value');
  const changed = problem('Changed in the meantime; `current` holds the record as it is');
  const id = `${name}Id`;
  const base = `/${object.plural}`;
  const operation = (operationId: string, summary: string, rest: Schema): Schema => ({
    operationId,
    summary,
    tags,
    ...rest,
  });
  return {
    [base]: {
      get: operation(`list${name}`, `List ${many}`, {
        parameters: ['filter', 'q', 'sort', 'limit', 'cursor', 'fields', 'expand', 'count', 'trash'].map(parameter),
        responses: { '200': list, ...problems },
      }),
      post: operation(`create${name}`, `Create: ${one}`, {
        parameters: [parameter('idempotencyKey')],
        requestBody: { required: true, content: json(ref(`New${name}`)) },
        responses: { '201': record, ...problems, '409': taken },
      }),
    },
    [`${base}/{id}`]: {
      parameters: [parameter('id')],
      get: operation(`get${name}`, `Read: ${one}`, {
        parameters: ['fields', 'expand'].map(parameter),
        responses: { '200': record, ...problems },
      }),
      patch: operation(`update${name}`, `Change: ${one}`, {
        parameters: [parameter('ifMatch')],
        requestBody: { required: true, content: json(ref(`${name}Changes`)) },
        responses: {
          '200': record,
          ...problems,
          '409': taken,
          '412': changed,
        },
      }),
      delete: operation(`delete${name}`, `Move to the trash: ${one}`, {
        parameters: [parameter('ifMatch')],
        responses: {
          '204': { description: 'In the trash, for 30 days, with its parts' },
          ...problems,
          '409': problem('Records that cannot be without it point to it; `live` and `trashed` say how many'),
          '412': changed,
        },
      }),
    },
    [`${base}/{id}/restoration`]: {
      parameters: [parameter('id')],
      post: operation(`restore${name}`, `Bring back from the trash: ${one}`, {
        responses: { '200': record, ...problems, '409': taken },
      }),
    },
    [`${base}/{id}/history`]: {
      parameters: [parameter('id')],
      get: operation(`history${id}`, `History: ${one}`, {
        responses: { '200': { description: 'Changes, newest first', content: json(ref('EntryList')) }, ...problems },
      }),
    },
    [`${base}/{id}/timeline`]: {
      parameters: [parameter('id')],
      get: operation(`timeline${id}`, `Timeline: ${one}`, {
        responses: {
          '200': { description: 'Activities and changes, newest first', content: json(ref('EntryList')) },
          ...problems,
        },
      }),
    },
    [`${base}/search`]: {
      post: operation(`search${name}`, `List ${many}, with the query in the body`, {
        requestBody: { required: true, content: json(ref('ListRequest')) },
        responses: { '200': list, ...problems },
      }),
    },
    [`${base}/aggregate`]: {
      post: operation(`aggregate${name}`, `Group and measure ${many}`, {
        requestBody: { required: true, content: json(ref('AggregateRequest')) },
        responses: {
          '200': { description: 'One entry per group', content: json(ref('AggregateResult')) },
          ...problems,
        },
      }),
    },
    [`${base}/bulk`]: {
      post: operation(`bulk${name}`, `Change many ${many}`, {
        requestBody: { required: true, content: json(ref('BulkRequest')) },
        responses: {
          '200': { description: 'Done', content: json(ref('BulkResult')) },
          '202': { description: 'Under way; see /operations/{id}', content: json(ref('BulkResult')) },
          ...problems,
        },
      }),
    },
  };
}
