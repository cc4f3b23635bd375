import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAudit } from '#apps/server/doctor/check-audit.ts';
import { withClient } from '#core/database/with-client.ts';
import { appendAudit, recordAudit } from '#core/engine/audit/append-audit.ts';
import { eraseAudit } from '#core/engine/audit/erase-audit.ts';
import { verifyChain } from '#core/engine/audit/verify-chain.ts';
import { newId } from '#core/kit/ids.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Past every wall: what somebody could do who has the database itself. */
function tamper(text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  return withClient(server.database.superuserConfig, (client) => client.query(text, values));
}

const link = async (most = 4) =>
  (await tamper('select data.link_audit($1) as linked', [most])).rows[0].linked as number;

async function problems(): Promise<string[]> {
  const report = await withClient(server.database.ownerConfig, (owner) => verifyChain(owner, workspace.workspaceId));
  return report.problems;
}

async function record(count: number, actorId: string | null = workspace.userId): Promise<void> {
  const { workspaceId } = workspace;
  const events = Array.from({ length: count }, (_, number) => ({
    workspaceId,
    kind: 'settings.changed' as const,
    actorId,
    address: '203.0.113.1',
    details: { number, words: 'é “quoted” \u{1f600}', nested: { b: 1, a: [null, true, 1.5] } },
  }));
  await recordAudit(server.engine.database, ...events);
}

/** Three links of four events, and two events that are not linked yet. */
beforeEach(async () => {
  workspace = await server.newWorkspace();
  await tamper('delete from data.audit_event where workspace_id = $1', [workspace.workspaceId]);
  for (let round = 0; round < 3; round++) {
    await record(4);
    await link();
  }
  await record(2);
});
afterEach(() => tamper('delete from data.audit_check'));

const at = (where: string) => `workspace_id = ${workspace.workspaceId} and ${where}`;

describe('the chain over the trail', () => {
  it('is whole when nobody has touched it, and says how far it reaches', async () => {
    expect(await problems()).toEqual([]);
    const report = await withClient(server.database.ownerConfig, (owner) => verifyChain(owner, workspace.workspaceId));
    expect(report).toMatchObject({ sequence: 3, events: 14, waiting: 2 });
  });

  it('is read in the order of its numbers, however many there are', async () => {
    for (let round = 0; round < 11; round++) {
      await record(1);
      await link();
    }
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['a value', `kind = 'settings.deleted'`],
    ['who did it', 'actor_id = null'],
    ['when it was', `at = at + interval '1 microsecond'`],
    ['the details', `details = jsonb_set(details, '{number}', '7')`],
    ['where it came from', `address = '198.51.100.9'`],
  ])('shows a row of which %s was changed', async (_what, change) => {
    await tamper(`update data.audit_event set ${change} where ${at('link = 2 and position = 3')}`);
    expect(await problems()).toEqual([
      expect.stringMatching(/The event .* \(link 2, place 3\) is not what was written/),
    ]);
  });

  it('shows a row that was changed together with its digest', async () => {
    await tamper(
      `update data.audit_event set salt = e.salt, digest = e.digest, details = e.details, kind = e.kind
       from (select salt, digest, details, kind from data.audit_event where ${at('link = 1 and position = 1')}) e where ${at('link = 2 and position = 3')}`,
    );
    expect((await problems()).join()).toMatch(/The events of link 2 are others/);
  });

  it('shows a change before the event was linked', async () => {
    await tamper(`update data.audit_event set actor_id = null where ${at('link is null')}`);
    expect(await problems()).toHaveLength(2);
  });

  it('shows a row that was dropped', async () => {
    await tamper(`delete from data.audit_event where ${at('link = 2 and position = 3')}`);
    expect(await problems()).toEqual(['Link 2 stands for 4 events; there are 3.']);
  });

  it('shows rows in another order', async () => {
    await tamper(`update data.audit_event set position = position + 10 where ${at('link = 2 and position = 1')}`);
    expect(await problems()).toEqual(['The events of link 2 are others, or in another order.']);
  });

  it('shows a row added inside a linked batch, by whichever way', async () => {
    await tamper(
      `update data.audit_event set link = 2, position = 5 where ${at('link is null')} and id = (select min(id::text)::uuid from data.audit_event where ${at('link is null')})`,
    );
    expect(await problems()).toEqual(['Link 2 stands for 4 events; there are 5.']);
  });

  it('shows links that were dropped, changed or exchanged', async () => {
    await tamper(`update data.audit_link set count = 5 where ${at('sequence = 2')}`);
    expect((await problems()).join()).toMatch(/Link 2 has been changed/);
    await tamper(`delete from data.audit_link where ${at('sequence = 2')}`);
    expect((await problems()).join()).toMatch(/links are missing.*does not follow.*belong to link 2/);
  });

  it('shows an end that was cut off since the last look', async () => {
    await workspace.admin.post('/audit/check');
    await server.runJobs();
    const { body } = await workspace.admin.get('/audit/chain');
    expect(body.data.lastCheck).toMatchObject({ problems: [], upTo: expect.any(String) });
    expect(body.data.waiting).toBe(0);
    await tamper(`delete from data.audit_event where ${at('link > 2')}`);
    await tamper(`delete from data.audit_link where ${at('sequence > 2')}`);
    expect((await problems()).join()).toMatch(/which was there at the last look, is gone/);
    await workspace.admin.post('/audit/check');
    await server.runJobs();
    const later = await workspace.admin.get('/audit/chain');
    expect(later.body.data.lastCheck.problems).toHaveLength(1);
  });
});

describe('rapport doctor', () => {
  it('says of each workspace whether its trail is whole, and where it broke', async () => {
    const look = async () => {
      const findings = await checkAudit({ ownerConfig: server.database.ownerConfig });
      return findings.filter(({ sentence }) => sentence.includes(`workspace ${workspace.workspaceId} `));
    };
    expect(await look()).toEqual([
      {
        state: 'ok',
        sentence: expect.stringMatching(/is whole: 12 events in 3 links, 2 to be linked; its head is \w{16}/),
      },
    ]);
    await tamper(`delete from data.audit_event where ${at('link = 1 and position = 2')}`);
    expect(await look()).toEqual([
      { state: 'wrong', sentence: expect.stringMatching(/is broken: Link 1 stands for 4 events; there are 3/) },
    ]);
  });
});

describe('erasing a person from the trail', () => {
  it('destroys values and salts and leaves the chain whole', async () => {
    const person = newId();
    const secret = 'Geheimnis';
    const about = { object: 'contact', id: person };
    const { workspaceId, principal } = workspace;
    await recordAudit(
      server.engine.database,
      { workspaceId, kind: 'sensitive.viewed', actorId: workspace.userId, about, details: { secret } },
      { workspaceId, kind: 'signIn.failed', actorId: person, address: '203.0.113.99', details: { secret } },
    );
    await link(50);
    await recordAudit(server.engine.database, {
      workspaceId,
      kind: 'user.changed',
      actorId: person,
      details: { secret },
    });
    expect(await eraseAudit(server.engine.database, principal, person)).toBe(3);
    await link(50);
    expect(await problems()).toEqual([]);
    const { rows } = await tamper(`select e::text as row from data.audit_event e where ${at('true')}`);
    const kept = rows.map(({ row }) => row).join('\n');
    for (const trace of [secret, person, '203.0.113.99']) expect(kept).not.toContain(trace);
    expect(
      (await tamper(`select 1 from data.audit_event where ${at('erasure_id is not null and salt is null')}`)).rowCount,
    ).toBe(3);
    const told = (await workspace.admin.get('/audit?kind=audit.erased')).body.data[0];
    expect(told).toMatchObject({ actor: { id: workspace.userId }, details: { events: 3 } });
  });

  it('is no cover for emptying another event', async () => {
    const person = newId();
    await record(1, person);
    await eraseAudit(server.engine.database, workspace.principal, person);
    const [{ id }] = (await tamper(`select id from data.audit_event where ${at(`kind = 'audit.erased'`)}`)).rows;
    await tamper(
      `update data.audit_event set details = null, salt = null, erasure_id = $1 where ${at('link = 2 and position = 2')}`,
      [id],
    );
    expect((await problems()).join()).toMatch(/2 events were emptied that the erasure .* does not account for/);
  });

  it('reaches the workspace of whoever asks, and no other', async () => {
    const other = await server.newWorkspace();
    expect(await eraseAudit(server.engine.database, other.principal, workspace.userId)).toBe(0);
  });
});

describe('linking', () => {
  it('misses nobody who commits late, and keeps no writer waiting', async () => {
    const { database } = server.engine;
    const { workspaceId } = workspace;
    await link(50);
    let finish = () => {};
    const isHeld = new Promise<void>((resolve) => (finish = resolve));
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const late = database.transact(workspaceId, async (transaction) => {
      await transaction.run(appendAudit({ workspaceId, kind: 'settings.changed', details: { is: 'late' } }));
      begun();
      await isHeld;
    });
    await hasBegun;
    await record(3);
    expect(await link(50)).toBe(3);
    finish();
    await late;
    expect(await link(50)).toBe(1);
    expect(await problems()).toEqual([]);
    expect((await tamper(`select 1 from data.audit_event where ${at('link is null')}`)).rowCount).toBe(0);
  });

  it('is done by one at a time', async () => {
    await withClient(server.database.ownerConfig, async (one) => {
      await one.query('begin');
      await one.query('select data.link_audit(10)');
      expect(await link()).toBe(0);
      await one.query('commit');
    });
    expect(await problems()).toEqual([]);
  });
});
