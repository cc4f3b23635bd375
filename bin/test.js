#!/usr/bin/env node
// npm test: everything that CI runs. Arguments go to vitest: `npm test -- tests/platform`.
import { enter } from './enter.js';

await enter('test.js', async (args) => {
  const { runEverything } = await import('./test-steps.js');
  return await runEverything(args);
});
