import { levelOf } from '../access/access.ts';
import type { Scope } from '../query/row.ts';
import { objectPaths } from './paths.ts';
import { componentName, inputSchema, recordSchema, type Schema } from './schemas.ts';
import { parameters, sharedSchemas } from './shared.ts';

/** OpenAPI 3.1 of exactly this workspace, a company's own objects and fields included, for this person. */
export function describeApi({ model, principal }: Scope, url: string): Schema {
  const objects = [...model.objects.values()].filter((object) => levelOf(principal, object, 'read') !== 'none');
  const schemas = objects.flatMap((object) => [
    [componentName(object), recordSchema(object)],
    [`New${componentName(object)}`, inputSchema(object, true)],
    [`${componentName(object)}Changes`, inputSchema(object, false)],
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapport',
      version: `1.0.${model.version}`,
      description: 'Everything a person can do in Rapport, other software can do here. See docs/api.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: objects.map(({ definition }) => ({
      name: definition.pluralLabel.en,
      description: definition.description?.en ?? definition.pluralLabel.en,
    })),
    paths: {
      ...Object.assign({}, ...objects.map(objectPaths)),
      '/search': {
        get: {
          operationId: 'searchEverything',
          summary: 'Search every object',
          tags: [],
          parameters: [
            { name: 'q', in: 'query', required: true, description: 'Words to find', schema: { type: 'string' } },
          ],
          responses: {
            '200': {
              description: 'The 20 best records, grouped by object',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/EntryList' } } },
            },
            '400': {
              description: 'No query',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          },
        },
      },
      '/health': {
        get: {
          operationId: 'health',
          summary: 'Whether the server can serve',
          tags: [],
          security: [],
          responses: {
            '200': {
              description: 'It can',
              content: {
                'application/json': {
                  schema: { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] },
                },
              },
            },
            '503': { description: 'Not yet' },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, made in the settings' },
        session: { type: 'apiKey', in: 'cookie', name: 'rapport_session' },
      },
      parameters,
      schemas: { ...sharedSchemas, ...Object.fromEntries(schemas) },
    },
  };
}
