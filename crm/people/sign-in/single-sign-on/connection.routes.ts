import { X509Certificate } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Transaction } from '#core/database/database.ts';
import type { Principal } from '#core/engine/access/principal.ts';
import { appendAudit, recordAudit } from '#core/engine/audit/append-audit.ts';
import { type AuditKind, auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { invalid, notFound, Problem } from '#core/kit/problem.ts';
import { type Connection, connectionColumns, secretContextOf } from './connection.ts';
import { discover, isLoopback, oidcReturnOf } from './oidc.ts';
import { samlEntityOf, samlReturnOf } from './saml.ts';

const address = z.url({ protocol: /^https?$/ }).max(1000);
const domain = z
  .string()
  .toLowerCase()
  .trim()
  .regex(
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    'is not a domain such as example.com',
  );

const shared = {
  name: z.string().trim().min(1).max(80),
  isEnabled: z.boolean().default(true),
  isOnlyWay: z.boolean().default(false),
  createsUsers: z.boolean().default(true),
  defaultRole: z.enum(['administrator', 'member', 'readOnly']).default('member'),
  domains: z.array(domain).min(1).max(50),
};

const connection = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('oidc'),
    settings: z.strictObject({ issuer: address, clientId: z.string().trim().min(1).max(300) }),
    /** Left out when changing: the one before stays. Null: none. */
    clientSecret: z.string().min(1).max(1000).nullable().optional(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('saml'),
    settings: z.strictObject({
      entryPoint: address,
      issuer: z.string().trim().max(1000).optional(),
      certificates: z.array(z.string().min(1).max(20_000)).min(1).max(5),
    }),
  }),
]);

type Given = z.infer<typeof connection>;

function refuseField(path: string, code: string, message: string): never {
  throw invalid([{ path, code, message }]);
}

/** Throws 422 naming what does not work: an address without TLS, a certificate that is none, a provider out of reach. */
async function check(services: Services, given: Given, secret: string | undefined): Promise<void> {
  const path = given.kind === 'oidc' ? 'settings.issuer' : 'settings.entryPoint';
  const url = new URL(given.kind === 'oidc' ? given.settings.issuer : given.settings.entryPoint);
  if (url.protocol !== 'https:' && !isLoopback(url)) refuseField(path, 'not_https', 'must begin with https://');
  if (given.kind === 'saml')
    given.settings.certificates.forEach((text, index) => {
      try {
        new X509Certificate(pemOf(text));
      } catch {
        refuseField(`settings.certificates.${index}`, 'not_a_certificate', 'is not a certificate');
      }
    });
  else
    await discover(services, given.settings, secret).catch(() =>
      refuseField(path, 'unreachable', 'there is no identity provider at this address'),
    );
}

/** As PEM, also when only its inside was copied. */
function pemOf(text: string): string {
  const inside = text.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');
  return `-----BEGIN CERTIFICATE-----\n${inside.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;
}

/** What the trail keeps: never the secret, and of certificates only how many there are. */
function auditConnection(principal: Principal, kind: AuditKind, connection: Connection, isSecretNew = false) {
  const { secret, workspaceId, settings, ...given } = connection;
  const { certificates, ...place } = settings as { certificates?: string[] };
  const details = {
    what: 'single-sign-on',
    given: { ...given, ...place, certificates: certificates?.length, isSecretNew: isSecretNew || undefined },
  };
  return auditOf(principal, kind, { details });
}

/** Setting up how a company's identity provider lets its people in. */
export default function addConnectionRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'settings:security' as const };
  const { database } = engine;

  /** As told: the secret never, but what the provider has to be told of us. */
  function describe({ secret, ...row }: Connection) {
    const { id, kind } = row;
    const urls =
      kind === 'oidc'
        ? { redirect: oidcReturnOf(services, id) }
        : { entity: samlEntityOf(services, id), acs: samlReturnOf(services, id) };
    return { ...row, hasSecret: secret !== null, urls };
  }

  async function find(workspaceId: number, id: string): Promise<Connection> {
    const [row] = await database.queryGlobal<Connection>(
      `select ${connectionColumns} from auth.sso_connection where workspace_id = $1 and id = $2`,
      [workspaceId, id],
    );
    if (!row) throw notFound('The connection');
    return row;
  }

  async function keepDomains(transaction: Transaction, workspaceId: number, id: string, domains: string[]) {
    await transaction.run({
      text: 'delete from auth.sso_domain where workspace_id = $1 and connection_id = $2',
      values: [workspaceId, id],
    });
    const kept = await transaction.query<{ domain: string }>(
      'insert into auth.sso_domain (domain, workspace_id, connection_id) select distinct unnest($1::text[]), $2::int, $3::uuid on conflict do nothing returning domain',
      [domains, workspaceId, id],
    );
    const taken = domains.find((one) => !kept.some(({ domain: found }) => found === one));
    if (taken) {
      const message = `${taken} already leads to an identity provider`;
      throw new Problem(409, 'domain_taken', `The domain ${message}.`, {
        errors: [{ path: 'domains', code: 'domain_taken', message }],
      });
    }
  }

  async function keep(principal: Principal, id: string, given: Given, before?: Connection): Promise<Connection> {
    const { workspaceId } = principal;
    const told = given.kind === 'oidc' ? given.clientSecret : null;
    const old = before?.secret ? services.secrets.open(before.secret, secretContextOf(id)) : undefined;
    const secret = told === undefined ? old : (told ?? undefined);
    await check(services, given, secret);
    const settings =
      given.kind === 'saml'
        ? { ...given.settings, certificates: given.settings.certificates.map(pemOf) }
        : given.settings;
    return database.transact(workspaceId, async (transaction) => {
      const [row] = await transaction.query<Connection>(
        `insert into auth.sso_connection (workspace_id, id, name, kind, is_enabled, is_only_way, creates_users, default_role, domains, settings, secret)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (workspace_id, id) do update set name = excluded.name, kind = excluded.kind, is_enabled = excluded.is_enabled,
           is_only_way = excluded.is_only_way, creates_users = excluded.creates_users, default_role = excluded.default_role,
           domains = excluded.domains, settings = excluded.settings, secret = excluded.secret
         returning ${connectionColumns}`,
        [
          workspaceId,
          id,
          given.name,
          given.kind,
          given.isEnabled,
          given.isOnlyWay,
          given.createsUsers,
          given.defaultRole,
          given.domains,
          JSON.stringify(settings),
          secret === undefined ? null : services.secrets.seal(secret, secretContextOf(id)),
        ],
      );
      await keepDomains(transaction, workspaceId, id, given.domains);
      const kind = before ? 'settings.changed' : 'settings.created';
      await transaction.run(appendAudit(auditConnection(principal, kind, row!, typeof told === 'string')));
      return row!;
    });
  }

  app.get('/single-sign-on', { config }, async (request) => {
    const rows = await database.queryGlobal<Connection>(
      `select ${connectionColumns} from auth.sso_connection where workspace_id = $1 order by created_at`,
      [principalOf(request).workspaceId],
    );
    return { data: rows.map(describe) };
  });

  app.post('/single-sign-on', { config }, async (request, reply) => {
    const given = readBody(connection, request.body);
    const made = await keep(principalOf(request), newId(), given);
    return reply.code(201).send({ data: describe(made) });
  });

  app.put('/single-sign-on/:id', { config }, async (request) => {
    const { workspaceId } = principalOf(request);
    const before = await find(workspaceId, idOf(request));
    const given = readBody(connection, request.body);
    return { data: describe(await keep(principalOf(request), before.id, given, before)) };
  });

  app.delete('/single-sign-on/:id', { config }, async (request, reply) => {
    const { workspaceId } = principalOf(request);
    const gone = await find(workspaceId, idOf(request));
    const { id } = gone;
    await database.queryGlobal('delete from auth.sso_connection where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
    ]);
    // Whoever it let in is let in by nobody any more.
    await database.queryGlobal('delete from auth.session where workspace_id = $1 and connection_id = $2', [
      workspaceId,
      id,
    ]);
    await recordAudit(database, auditConnection(principalOf(request), 'settings.deleted', gone));
    await services.announce({ kind: 'people', workspaceId });
    return reply.code(204).send();
  });
}
