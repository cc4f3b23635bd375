import { randomBytes } from 'node:crypto';
import type { Principal } from '#core/engine/access/principal.ts';
import { everyVerb, type RolePermissions } from '#core/engine/access/role-permissions.ts';
import type { Engine } from '#core/engine/engine.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { newId } from '#core/kit/ids.ts';
import type { Text } from '#core/kit/text.ts';
import { makeApiKey } from '../people/access/api-key.routes.ts';
import { hashPassword } from '../people/session/password.ts';

/** How to sign in as somebody of the sample company. */
export interface DemoPerson {
  name: string;
  role: string;
  email: string;
  password: string;
  apiKey: string;
}

interface DemoRole {
  key: string;
  name: Text;
  permissions: RolePermissions | 'member' | 'readOnly';
}

/** Five kinds of people that a company has: each sees and does something else. */
const roles: DemoRole[] = [
  {
    key: 'lead',
    name: { en: 'Sales lead', fr: 'Chef des ventes' },
    permissions: {
      records: { ...everyVerb('subordinates'), create: 'all', import: 'all', bulk: 'all', export: 'all', read: 'team' },
      objects: {},
      fields: {},
      settings: ['people'],
    },
  },
  { key: 'seller', name: { en: 'Member', fr: 'Membre' }, permissions: 'member' },
  {
    key: 'marketing',
    name: { en: 'Marketing', fr: 'Marketing' },
    permissions: {
      records: { ...everyVerb('own'), read: 'all', create: 'all' },
      objects: { opportunity: { ...everyVerb('none'), read: 'all' }, contact: { ...everyVerb('all'), delete: 'own' } },
      fields: { opportunity: { amount: 'hidden' }, account: { annualRevenue: 'read' } },
      settings: [],
    },
  },
  { key: 'reader', name: { en: 'Read-only', fr: 'Lecture seule' }, permissions: 'readOnly' },
  {
    key: 'auditor',
    name: { en: 'Auditor', fr: 'Audit' },
    permissions: {
      records: { ...everyVerb('none'), read: 'all', export: 'all' },
      objects: {},
      fields: {},
      settings: ['audit'],
    },
  },
];

/** Lets five of the sample company's people sign in, each with another role. They keep what they own. */
export async function letPeopleIn(
  engine: Engine,
  principal: Principal,
  locale: 'en' | 'fr',
  tag: string,
): Promise<DemoPerson[]> {
  const { workspaceId } = principal;
  const model = await engine.models.of(workspaceId);
  const users = await engine.database.query<{ id: string; name: string }>(
    workspaceId,
    `select id, name from read."user" where workspace_id = $1 and id <> $2 and status = 'active' and deleted_at is null order by id limit $3`,
    [workspaceId, principal.userId, roles.length],
  );
  const people: DemoPerson[] = [];
  for (const [index, { id, name }] of users.entries()) {
    const role = roles[index]!;
    const email = `${tag}-${role.key}@sample.example`;
    await engine.database.transact(workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
      const roleId = await roleFor(operation, role, locale);
      await operation.updateRecord('user', id, { email, roleIds: [roleId] });
    });
    people.push({ name, role: role.name[locale], email, ...(await giveSignIn(engine, workspaceId, id, email)) });
  }
  return people;
}

async function roleFor(operation: Operation, { name, permissions }: DemoRole, locale: 'en' | 'fr'): Promise<string> {
  if (typeof permissions === 'string') return String((await operation.findAll('role', { key: permissions }))[0]!.id);
  return (await operation.createRecord('role', { name: name[locale], permissions })).id;
}

async function giveSignIn(engine: Engine, workspaceId: number, userId: string, email: string) {
  const password = randomBytes(12).toString('base64url');
  const identityId = newId();
  await engine.database.queryGlobal('insert into auth.identity (id, email, password_hash) values ($1, $2, $3)', [
    identityId,
    email,
    await hashPassword(password),
  ]);
  await engine.database.queryGlobal(
    'insert into auth.membership (identity_id, workspace_id, user_id) values ($1, $2, $3)',
    [identityId, workspaceId, userId],
  );
  const { token } = await makeApiKey(engine, workspaceId, userId, 'demo');
  return { password, apiKey: token };
}
