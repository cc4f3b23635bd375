#!/usr/bin/env node
// npm run proof:access -- [--json] [--cells N] [--seed N]: compares what people get at with an independent oracle.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enter } from './enter.js';

await enter('proof-access.js', async (args) => {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, cells: { type: 'string' }, seed: { type: 'string' } },
  });
  const directory = mkdtempSync(join(tmpdir(), 'rapport-proof-'));
  const result = join(directory, 'result.json');
  process.env.RAPPORT_PROOF_RESULT = result;
  process.env.RAPPORT_PROOF_CELLS = values.cells ?? '10000';
  process.env.RAPPORT_PROOF_SEED = values.seed ?? String(Date.now() % 1_000_000);
  try {
    const { startVitest } = await import('vitest/node');
    const options = { run: true, watch: false, reporters: values.json ? [() => ({})] : ['default'] };
    const vitest = await startVitest('test', ['tests/proof/access.test.ts'], options);
    await vitest.close();
    const proof = JSON.parse(readFileSync(result, 'utf8'));
    process.stdout.write(`${JSON.stringify(proof)}\n`);
    return proof.differences === 0 && proof.leaks === 0 ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
