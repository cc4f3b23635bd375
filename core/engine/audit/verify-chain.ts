import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { Erasures } from './erasures.ts';
import { digestOf } from './seal.ts';

/** What a look at the whole trail of a workspace found. */
export interface ChainReport {
  workspaceId: number;
  /** The last link and its hash: noted elsewhere, they prove later that nothing before was changed. */
  sequence: number;
  head: string;
  /** When the last linked event happened. */
  lastAt: string | null;
  events: number;
  /** Written, and not linked yet. */
  waiting: number;
  /** Sentences that say where it broke; none: it is whole. The first fifty. */
  problems: string[];
}

interface LinkRow {
  sequence: string;
  at: string;
  first_at: string;
  last_at: string;
  count: number;
  root: Buffer;
  previous: Buffer;
  hash: Buffer;
}

interface EventRow {
  id: string;
  at: string;
  kind: string;
  actor_id: string | null;
  cause: string | null;
  credential: string | null;
  address: string | null;
  object: string | null;
  record_id: string | null;
  details: unknown;
  salt: Buffer | null;
  digest: Buffer;
  link: string | null;
  position: number | null;
  erasure_id: string | null;
}

const batch = 2_000;
const mostProblems = 50;
const nothingBefore = Buffer.alloc(32);

/** What the batch of a link amounts to, worked out anew from its events. */
interface Batch {
  count: number;
  root: ReturnType<typeof createHash>;
}

/**
 * Reads the whole trail of a workspace, as the owner of the database, and works out every digest and every hash anew.
 * Worked out here rather than by the SQL that made them, so that a mistake there shows, too.
 */
export async function verifyChain(client: ClientBase, workspaceId: number): Promise<ChainReport> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    return await verifyAll(client, workspaceId);
  } finally {
    await client.query('rollback');
  }
}

async function verifyAll(client: ClientBase, workspaceId: number): Promise<ChainReport> {
  const { rows: links } = await client.query<LinkRow>(
    `select sequence::text, data.audit_instant(at) as at, data.audit_instant(first_at) as first_at,
       data.audit_instant(last_at) as last_at, count, root, previous, hash
     from data.audit_link l where workspace_id = $1 order by l.sequence`,
    [workspaceId],
  );
  const { rows: checks } = await client.query<{ sequence: string; hash: Buffer }>(
    'select sequence::text, hash from data.audit_check where workspace_id = $1',
    [workspaceId],
  );
  const problems: string[] = [];
  const tell = (problem: string) => problems.length < mostProblems && problems.push(problem);
  const batches = new Map<string, Batch>();
  const erasures = new Erasures();
  let events = 0;
  let waiting = 0;
  for await (const event of readEvents(client, workspaceId)) {
    events += 1;
    const where = event.link === null ? 'not linked yet' : `link ${event.link}, place ${event.position}`;
    if (!isWhole(workspaceId, event)) tell(`The event ${event.id} (${where}) is not what was written.`);
    erasures.see(event);
    if (event.link === null) {
      waiting += 1;
      continue;
    }
    const known = batches.get(event.link) ?? { count: 0, root: createHash('sha256') };
    batches.set(event.link, known);
    known.count += 1;
    known.root.update(Buffer.from(event.id.replaceAll('-', ''), 'hex')).update(event.digest);
  }
  for (const problem of erasures.problems()) tell(problem);
  checkLinks(workspaceId, links, batches, tell);
  const last = links.at(-1);
  const [check] = checks;
  const checked =
    check && Number(check.sequence) > 0 ? links.find(({ sequence }) => sequence === check.sequence) : null;
  if (checked === undefined) tell(`Link ${check!.sequence}, which was there at the last look, is gone.`);
  else if (checked && !checked.hash.equals(check!.hash))
    tell(`Link ${checked.sequence} is another one than at the last look.`);
  return {
    workspaceId,
    sequence: Number(last?.sequence ?? 0),
    head: (last?.hash ?? nothingBefore).toString('hex'),
    lastAt: last?.last_at ?? null,
    events,
    waiting,
    problems,
  };
}

function checkLinks(
  workspaceId: number,
  links: LinkRow[],
  batches: Map<string, Batch>,
  tell: (problem: string) => void,
): void {
  let previous: Buffer = nothingBefore;
  for (const [index, link] of links.entries()) {
    const { sequence, at, first_at, last_at, count, root } = link;
    if (Number(sequence) !== index + 1) tell(`Before link ${sequence}, links are missing.`);
    if (!link.previous.equals(previous)) tell(`Link ${sequence} does not follow from the one before it.`);
    const words = [
      workspaceId,
      sequence,
      at,
      first_at,
      last_at,
      count,
      root.toString('hex'),
      link.previous.toString('hex'),
    ];
    const hash = createHash('sha256').update(words.join('|')).digest();
    if (!hash.equals(link.hash)) tell(`Link ${sequence} has been changed.`);
    const found = batches.get(sequence);
    batches.delete(sequence);
    if ((found?.count ?? 0) !== count)
      tell(`Link ${sequence} stands for ${count} events; there are ${found?.count ?? 0}.`);
    else if (!found!.root.digest().equals(root))
      tell(`The events of link ${sequence} are others, or in another order.`);
    previous = link.hash;
  }
  for (const [sequence, { count }] of batches)
    tell(`${count} events belong to link ${sequence}, which does not exist.`);
}

/** Whether the event's values are those that were digested. Of an erased one only the digest is left. */
function isWhole(workspaceId: number, event: EventRow): boolean {
  if (event.salt === null) return event.erasure_id !== null;
  // Kept to the millisecond: anything finer was not written by us.
  const at = /000Z$/.test(event.at) ? event.at.replace(/000Z$/, 'Z') : event.at;
  const { id, kind, actor_id: actorId, cause, credential, address, object, record_id: recordId, details } = event;
  const values = { workspaceId, id, at, kind, actorId, cause, credential, address, object, recordId, details };
  return digestOf(event.salt, values).equals(event.digest);
}

async function* readEvents(client: ClientBase, workspaceId: number): AsyncGenerator<EventRow> {
  await client.query(
    `declare trail no scroll cursor for select id, data.audit_instant(at) as at, kind, actor_id, cause, credential, address, object,
       record_id, details, salt, digest, link::text, position, erasure_id
     from data.audit_event e where workspace_id = $1 order by e.link, e.position`,
    [workspaceId],
  );
  for (;;) {
    const { rows } = await client.query<EventRow>(`fetch ${batch} from trail`);
    yield* rows;
    if (rows.length < batch) break;
  }
  await client.query('close trail');
}
