#!/usr/bin/env node
// The way in. Runs on any Node from 20 on with nothing installed: installs what is missing, then
// hands over to the pinned Node, which runs the TypeScript of apps/server as it is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.js';
import { checkout, compileCache, findPinnedNode, isPinnedNode } from './runtime.js';

try {
  ensureInstalled();
} catch (error) {
  console.error(`rapport: ${error.message}`);
  process.exit(1);
}

const cli = join(checkout, 'apps/server/cli.ts');

if (isPinnedNode()) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(compileCache);
  const { runCommandLine } = await import(pathToFileURL(cli).href);
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  const { runUnder } = await import('./handover.js');
  process.exitCode = await runUnder(findPinnedNode(), [join(checkout, 'bin/rapport.js'), ...process.argv.slice(2)]);
}
