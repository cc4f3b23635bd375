#!/usr/bin/env node
// npm test: everything that CI runs. Arguments go to vitest: `npm test -- tests/platform`.
import { join } from 'node:path';
import { ensureInstalled } from './install.js';
import { checkout, findPinnedNode, isPinnedNode } from './runtime.js';

try {
  ensureInstalled();
} catch (error) {
  console.error(`npm test: ${error.message}`);
  process.exit(1);
}

if (isPinnedNode()) {
  const { runEverything } = await import('./test-steps.js');
  process.exitCode = await runEverything(process.argv.slice(2));
} else {
  const { runUnder } = await import('./handover.js');
  process.exitCode = await runUnder(findPinnedNode(), [join(checkout, 'bin/test.js'), ...process.argv.slice(2)]);
}
