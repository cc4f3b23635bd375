import { withClient } from '#core/database/with-client.ts';
import { type ChainReport, verifyChain } from '#core/engine/audit/verify-chain.ts';
import type { OpenDatabase } from '../database.ts';
import { type Finding, ok, wrong } from './check.ts';

/** Works out the audit trail of every workspace anew. Its heads, noted elsewhere, prove later that nothing was changed. */
export async function checkAudit({ ownerConfig }: Pick<OpenDatabase, 'ownerConfig'>): Promise<Finding[]> {
  return await withClient(ownerConfig, async (owner) => {
    const { rows } = await owner.query<{ id: number }>('select id from data.workspace order by id');
    const findings: Finding[] = [];
    for (const { id } of rows) findings.push(...describe(await verifyChain(owner, id)));
    return findings;
  });
}

function describe({ workspaceId, sequence, head, events, waiting, problems }: ChainReport): Finding[] {
  const trail = `The audit trail of workspace ${workspaceId}`;
  if (problems.length > 0) return problems.map((problem) => wrong(`${trail} is broken: ${problem}`));
  const linked = `${events - waiting} events in ${sequence} links`;
  return [ok(`${trail} is whole: ${linked}, ${waiting} to be linked; its head is ${head.slice(0, 16)}`)];
}
