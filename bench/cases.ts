import type { Principal } from '#core/engine/access/principal.ts';
import { compileAggregate } from '#core/engine/query/aggregate.ts';
import { compileList, compileRecord } from '#core/engine/query/list.ts';
import { recordParam } from '#core/engine/query/record-params.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { bind, type Rendered, sql } from '#core/kit/sql.ts';
import type { FloorStatement } from './floor-process.ts';
import type { Load } from './load.ts';

export interface Case {
  name: string;
  /** Requests to the product. */
  requests: Load['requests'];
  /** Requests to the floor. */
  floorRequests: Load['requests'];
  floor: FloorStatement;
  /** Least throughput in parts of the floor's. */
  bar: number;
}

/** The statement past the walls: tables rather than views, run by the owner. */
function withoutWalls({ text, values }: Rendered, principal: Principal): { text: string; values: unknown[] } {
  const bound = bind(values, { ...principal, recordId: ':value' });
  return { text: text.replaceAll('read.', 'data.'), values: bound };
}

/**
 * What is measured. The floor's statements are the ones that the product's compiler gives, without the walls: the same
 * bytes from the same rows, as one would write them by hand for this one question.
 */
export function makeCases(scope: Scope, ids: string[], words: string[]): Case[] {
  const contact = scope.model.object('contact');
  const opportunity = scope.model.object('opportunity');
  const { principal } = scope;

  const record = withoutWalls(compileRecord(contact, { isSingle: true }, scope, sql`${recordParam}`), principal);
  // The document is the second column there; the floor sends its first.
  const recordText = `select d.document from (${record.text}) d (version, document, is_deleted)`;

  const list = { limit: 50, sort: 'name' };
  const listed = withoutWalls(compileList(contact, list, scope), principal);
  const search = { limit: 20, sort: 'name', q: ':value' };
  const aggregate = {
    groupBy: [{ field: 'stageId' }],
    measures: [{ operation: 'count' as const }, { operation: 'sum' as const, field: 'amount' }],
  };
  const aggregated = withoutWalls(compileAggregate(opportunity, aggregate, scope), principal);

  return [
    {
      name: 'read one record',
      requests: ids.map((id) => ({ path: `/api/v1/contacts/${id}` })),
      floorRequests: ids.map((id) => ({ path: `/read/${id}` })),
      floor: { name: 'read', text: recordText, values: record.values, before: '{"data":', after: '}' },
      bar: 0.7,
    },
    {
      name: 'list 50',
      requests: [{ path: '/api/v1/contacts?limit=50&sort=name&count=none' }],
      floorRequests: [{ path: '/list/x' }],
      floor: {
        name: 'list',
        ...listed,
        before: '{"data":[',
        after: '],"page":{"next":null,"count":null,"countIsEstimate":false}}',
      },
      bar: 0.7,
    },
    {
      name: 'search 20',
      requests: words.map((word) => ({
        path: `/api/v1/contacts?limit=20&sort=name&count=none&q=${encodeURIComponent(word)}`,
      })),
      floorRequests: words.map((word) => ({ path: `/search/${encodeURIComponent(word)}` })),
      floor: {
        name: 'search',
        ...searchFloor(withoutWalls(compileList(contact, search, scope), principal)),
        before: '{"data":[',
        after: '],"page":{"next":null,"count":null,"countIsEstimate":false}}',
      },
      bar: 0.7,
    },
    {
      name: 'aggregate',
      requests: [{ path: '/api/v1/opportunities/aggregate', method: 'POST', body: JSON.stringify(aggregate) }],
      floorRequests: [{ path: '/aggregate/x' }],
      floor: {
        name: 'aggregate',
        text: `select string_agg(g, ',') from (${aggregated.text}) a (g)`,
        values: aggregated.values,
        before: '{"data":[',
        after: `],"isTruncated":false,"currency":"${principal.currency}"}`,
      },
      bar: 0.7,
    },
  ];
}

/** The searched word is the path's: the pattern is put together in the statement. */
function searchFloor({ text, values }: { text: string; values: unknown[] }) {
  const index = values.findIndex((value) => typeof value === 'string' && value.startsWith('%'));
  return {
    text: text.replace(`$${index + 1}`, `('%' || $${index + 1}::text || '%')`),
    values: values.map((value, position) => (position === index ? ':value' : value)),
  };
}
