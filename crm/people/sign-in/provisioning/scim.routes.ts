import type { FastifyError, FastifyInstance } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { forbidden, Problem } from '#core/kit/problem.ts';
import type { SignedIn } from '../../session/principals.ts';
import { addScimGroups } from './groups.ts';
import { schemas } from './scim.ts';
import { addScimUsers } from './users.ts';

const mediaType = 'application/scim+json; charset=utf-8';

/** SCIM 2.0 (RFC 7643, 7644): an identity provider says who the users are and which teams they are in. */
export default async function addScimRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const base = () => `${services.publicUrl()}/api/v1/scim/v2`;
  await app.register(
    async (scim) => {
      scim.addContentTypeParser('application/scim+json', { parseAs: 'string' }, (request, body, done) =>
        body === '' ? done(null, undefined) : app.getDefaultJsonParser('error', 'error')(request, body as string, done),
      );
      scim.addHook('preHandler', (request, _reply, done) => {
        const access = (request.principal as SignedIn | null)?.keyScope?.access;
        done(access === 'provisioning' ? undefined : forbidden('Users are provisioned with a key made for it.'));
      });
      scim.addHook('onSend', (_request, reply, payload, done) => {
        reply.header('content-type', mediaType);
        done(null, payload);
      });
      scim.setErrorHandler((error: FastifyError, request, reply) => {
        // Refusals of rules and of the database are put into words by whoever stands around us.
        if (!(error instanceof Problem) && (error.statusCode ?? 500) >= 500) throw error;
        const status = error instanceof Problem ? error.status : (error.statusCode ?? 400);
        const { scimType } =
          error instanceof Problem ? (error.extra as { scimType?: string }) : { scimType: 'invalidSyntax' };
        request.log.info({ status }, 'scim refused');
        return reply.code(status).send({
          schemas: [schemas.error],
          status: String(status),
          ...(scimType && { scimType }),
          detail: error.message,
        });
      });
      addScimUsers(scim, engine, services, base);
      addScimGroups(scim, engine, services, base);
      addDescriptions(scim, base);
    },
    { prefix: '/scim/v2' },
  );
}

function addDescriptions(scim: FastifyInstance, base: () => string) {
  const config = { permission: 'signedIn' as const };
  const no = { supported: false };

  scim.get('/ServiceProviderConfig', { config }, async () => ({
    schemas: [schemas.config],
    patch: { supported: true },
    bulk: { ...no, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: no,
    sort: no,
    etag: no,
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A provisioning key made in the settings.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base()}/ServiceProviderConfig` },
  }));

  scim.get('/ResourceTypes', { config }, async () => {
    const types = [
      { id: 'User', endpoint: '/Users', schema: schemas.user },
      { id: 'Group', endpoint: '/Groups', schema: schemas.group },
    ].map((type) => ({ schemas: [schemas.resourceType], name: type.id, ...type }));
    return {
      schemas: [schemas.list],
      totalResults: types.length,
      startIndex: 1,
      itemsPerPage: types.length,
      Resources: types,
    };
  });
}
