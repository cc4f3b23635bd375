import { Random } from '#crm/demo/random.ts';
import { type Client, startTestServer } from '../fixtures/server.ts';
import { type Built, buildCompany } from './build-company.ts';
import type { Item } from './company.ts';
import { Oracle } from './oracle.ts';

import { countings, dealsInReport, foundByWord, surfaces } from './surfaces.ts';

export interface Proof {
  /** Judgements compared: one person, one record, one way to get at it. */
  cells: number;
  /** Where the product and the rules as they are told disagree. */
  differences: number;
  /** Those of them in which somebody got at what is not theirs. */
  leaks: number;
  /** The first of them, in words. */
  examples: string[];
}

const mostExamples = 20;

/** Builds random companies until there were so many judgements, and compares each with the oracle's. */
export async function proveAccess(cells: number, seed: number): Promise<Proof> {
  const server = await startTestServer();
  const proof: Proof = { cells: 0, differences: 0, leaks: 0, examples: [] };
  try {
    for (let round = 0; proof.cells < cells; round++) {
      const workspace = await server.newWorkspace(`Company ${round}`);
      const built = await buildCompany(workspace, () => server.runJobs(), new Random(seed + round));
      await compare(built, workspace.admin, proof, `seed ${seed + round}`);
    }
  } finally {
    await server.close();
  }
  return proof;
}

/** Counts one judgement. What is reached though it should not be is a leak. */
function judge(proof: Proof, expected: boolean, reached: boolean, about: () => string): void {
  proof.cells += 1;
  if (expected === reached) return;
  proof.differences += 1;
  if (reached) proof.leaks += 1;
  if (proof.examples.length < mostExamples) proof.examples.push(`${reached ? 'LEAK' : 'missing'} ${about()}`);
}

async function compare({ company, asking, objects }: Built, admin: Client, proof: Proof, round: string): Promise<void> {
  const oracle = new Oracle(company);
  for (const { person, client } of asking) {
    const judgeAll = (where: string, items: Item[], verb: string, reached: Set<string>) => {
      for (const item of items) {
        const about = () => `${round}: ${where} of ${item.object} ${item.id} by ${person.id}`;
        judge(proof, oracle.may(person, item, verb), reached.has(item.id), about);
      }
    };
    for (const { name, plural } of objects) {
      const items = company.records.filter(({ object }) => object === name);
      for (const surface of surfaces.filter(({ objects: only }) => !only || only.includes(name))) {
        const told = surface.tells ? items.filter(surface.tells) : items;
        const reached = await surface.reach({ client, admin, object: name, plural, items: told });
        judgeAll(surface.name, told, surface.verb, reached);
      }
      const visible = items.filter((item) => oracle.may(person, item, 'read')).length;
      for (const { name: where, count } of countings) {
        const told = await count(client, plural);
        const about = () => `${round}: ${where} of ${name} by ${person.id}: ${told}, not ${visible}`;
        // Too many is a leak, too few a difference.
        judge(proof, told < visible, told > visible, about);
      }
    }
    const deals = company.records.filter(({ object }) => object === 'opportunity');
    judgeAll('report', deals, 'read', await dealsInReport(client, deals));
    const worded = company.records.filter(({ word }) => word !== undefined);
    judgeAll('search', worded, 'read', await foundByWord(client, worded));
  }
}
