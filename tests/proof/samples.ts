import type { Client } from '../fixtures/server.ts';

/** A body with which a record of each object can be made; they do not collide when made several times. */
export async function samples(admin: Client): Promise<Record<string, Record<string, unknown>>> {
  const { body } = await admin.get('/pipelines');
  const pipelineId = body.data[0]?.id;
  const account = await admin.post('/accounts', { name: 'For samples' });
  const other = await admin.post('/accounts', { name: 'Another' });
  const regarding = { object: 'account', id: account.body.data.id };
  const startsAt = '2026-03-01T10:00:00Z';
  return {
    user: { name: 'New user', email: `u${Math.random()}@example.com` },
    team: { name: `Team ${Math.random()}` },
    role: { name: `Role ${Math.random()}`, permissions: { records: { read: 'all' } } },
    territory: { name: 'Territory' },
    realignment: { name: 'Realignment', territories: [] },
    sharingRule: { name: 'Rule', object: 'account' },
    account: { name: 'Account' },
    contact: { lastName: 'Contact' },
    relationship: { regarding, type: 'partner', other: { object: 'account', id: other.body.data.id } },
    lead: { lastName: 'Lead', company: 'Company' },
    pipeline: { name: `Pipeline ${Math.random()}` },
    stage: { name: 'Stage', pipelineId },
    product: { name: 'Product' },
    opportunity: { name: 'Deal' },
    task: { subject: 'Task' },
    call: { subject: 'Call' },
    meeting: { subject: 'Meeting', startsAt },
    message: { subject: 'Message' },
    visit: { subject: 'Visit', startsAt },
    note: { body: '<p>Note</p>' },
    file: { name: 'file.txt' },
    tag: { name: `Tag ${Math.random()}` },
    savedView: { name: 'View', object: 'account', config: {} },
    skill: { name: `Skill ${Math.random()}` },
    workingCalendar: { name: `Hours ${Math.random()}` },
    assignmentRule: { name: 'Rule', object: 'lead', userIds: [admin.userId], isActive: false },
    exchangeRate: { currency: 'USD', rate: '0.9', date: '2026-01-01' },
  };
}
