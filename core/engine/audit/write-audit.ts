import type { Database } from '#core/database/database.ts';
import { csvLine, guardCell } from '../surfaces/csv-text.ts';
import { type AuditFilter, selectAudit } from './audit-query.ts';

/** An event as the trail is read. */
interface ReadEvent {
  id: string;
  at: string;
  kind: string;
  cause: string | null;
  address: string | null;
  actor: { id: string; title: string | null } | null;
  about: { object: string | null; id: string; title: string | null } | null;
  key: { id: string; name: string } | null;
  credential: string | null;
  details: unknown;
  isErased: boolean;
  link: number | null;
  digest: string;
}

const heads =
  'Time,Event,Person,Person id,By,Key,Session or key,Address,Object,Record,Record id,Details,Erased,Link,Digest,Id'.split(
    ',',
  );

function cellsOf(event: ReadEvent): string[] {
  const { at, kind, actor, cause, key, credential, address, about, details, isErased, link, digest, id } = event;
  return [
    ...[
      at,
      kind,
      actor?.title,
      actor?.id,
      cause,
      key?.name,
      credential,
      address,
      about?.object,
      about?.title,
      about?.id,
    ],
    ...[details === null ? '' : JSON.stringify(details), isErased ? 'yes' : '', link, digest, id],
  ].map((value) => guardCell(String(value ?? '')));
}

const batch = 1_000;

/** Every event of the filter, newest first, as CSV or JSON Lines: one snapshot, read as it is taken. Gives how many. */
export function writeAudit(
  database: Database,
  workspaceId: number,
  filter: AuditFilter,
  named: string[],
  format: 'csv' | 'jsonl',
  write: (text: string) => Promise<void>,
): Promise<number> {
  return database.transact(workspaceId, async (transaction) => {
    transaction.takeTime();
    const { text, values } = selectAudit(workspaceId, filter, named);
    await transaction.run({ text: `declare trail no scroll cursor for ${text}`, values: values! });
    if (format === 'csv') await write(`\ufeff${csvLine(heads)}`);
    let count = 0;
    for (;;) {
      const [result] = await transaction.run({ text: `fetch ${batch} from trail` });
      const documents = result!.rows.map(([document]) => document!);
      count += documents.length;
      const lines = documents.map((one) => (format === 'csv' ? csvLine(cellsOf(JSON.parse(one))) : `${one}\n`));
      if (lines.length > 0) await write(lines.join(''));
      if (documents.length < batch) return count;
    }
  });
}
