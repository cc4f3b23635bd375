#!/usr/bin/env node
// The way in. Runs on any Node from 20 on with nothing installed: installs what is missing, then
// hands over to the pinned Node, which runs the TypeScript of apps/server as it is.
import { enter } from './enter.js';
import { compileCache } from './runtime.js';

await enter('rapport.js', async (args) => {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(compileCache);
  const { runCommandLine } = await import('../apps/server/cli.ts');
  return await runCommandLine(args);
});
