import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';
import { runUnder } from './handover.js';
import { checkout } from './runtime.js';

/**
 * Checks style and types, builds the web and runs the tests, going on after a failure so that one run shows
 * all. Prints `N passed, N failed` as the last line and resolves to the exit code: each step before the
 * tests counts as one. A signal ends the run after the step that it interrupts.
 */
export async function runEverything(vitestArgs) {
  let signal;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => (signal ??= name));
  const counts = { passed: 0, failed: 0 };
  for (const step of [findBrowser, checkStyle, checkTypes, buildWeb, () => runVitest(vitestArgs)]) {
    const { passed = 0, failed = 0 } = await step();
    counts.passed += passed;
    counts.failed += failed;
    if (signal) break;
  }
  await removeLeftovers();
  if (signal) return 128 + constants.signals[signal];
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
}

function findBrowser() {
  try {
    process.env.CHROMIUM_PATH = ensureChromium();
    return {};
  } catch (error) {
    console.error(`npm test: ${error.message}`);
    return { failed: 1 };
  }
}

function checkStyle() {
  return runStep('style', ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50']);
}

function checkTypes() {
  return runStep('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
}

async function buildWeb() {
  if (!existsSync(join(checkout, 'apps/web/index.html'))) return {};
  return await runStep('web', ['bin/rapport.js', 'build']);
}

async function runStep(name, args) {
  console.log(`== ${name}`);
  const code = await runNode(args, {});
  if (code === 0) return { passed: 1 };
  console.log(`== ${name} failed`);
  return { failed: 1 };
}

async function runVitest(vitestArgs) {
  console.log('== tests');
  const directory = mkdtempSync(join(tmpdir(), 'rapport-report-'));
  const report = join(directory, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...vitestArgs];
    const code = await runNode(args, { NODE_ENV: 'test' });
    return countTests(report, code);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The numbers of vitest's own report. Files that could not be run at all count as failed, too. */
function countTests(report, code) {
  if (!existsSync(report)) return { failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = numFailedTests + broken.length;
  // An error outside of any test, in the teardown for example, shows in the exit code alone.
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** A vitest that was killed has left its PostgreSQL running. */
async function removeLeftovers() {
  const { removeDeadRuns } = await import('../tests/fixtures/run-directories.ts');
  await removeDeadRuns();
}

function runNode(args, env) {
  return runUnder(process.execPath, args, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'], env });
}
