import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proveAccess } from './prove.ts';

const cells = Number(process.env.RAPPORT_PROOF_CELLS ?? 3_000);
const seed = Number(process.env.RAPPORT_PROOF_SEED ?? 1);

it('whoever asks, whichever way, gets at exactly what the roles and the sharing say', {
  timeout: 3_600_000,
}, async () => {
  const { examples, ...proof } = await proveAccess(cells, seed);
  const { RAPPORT_PROOF_RESULT } = process.env;
  if (RAPPORT_PROOF_RESULT) writeFileSync(RAPPORT_PROOF_RESULT, JSON.stringify(proof));
  expect(examples).toEqual([]);
  expect(proof).toMatchObject({ differences: 0, leaks: 0 });
  expect(proof.cells).toBeGreaterThanOrEqual(cells);
});
