import { join } from 'node:path';
import { ensureInstalled } from './install.js';
import { checkout, findPinnedNode, isPinnedNode } from './runtime.js';

const LONGEST_AFTERMATH_MILLISECONDS = 3_000;

/**
 * What every script of this folder begins with: installs what is missing and runs `work` under the pinned
 * Node, in this process when it is that Node and in a child otherwise. The exit code is what `work` resolves
 * to; a failure before it is one sentence and 1.
 */
export async function enter(script, work) {
  try {
    ensureInstalled();
    process.exitCode = isPinnedNode() ? await work(process.argv.slice(2)) : await handOver(script);
  } catch (error) {
    console.error(`rapport: ${error.message}`);
    process.exitCode = 1;
  }
  // Whatever still holds the process, a connection that a failure left open perhaps, is not waited for.
  setTimeout(() => process.exit(), LONGEST_AFTERMATH_MILLISECONDS).unref();
}

async function handOver(script) {
  const { runUnder } = await import('./handover.js');
  return await runUnder(findPinnedNode(), [join(checkout, 'bin', script), ...process.argv.slice(2)]);
}
