import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/**
 * The Chromium for the browser journeys: CHROMIUM_PATH or the system's, installed from the system's
 * packages where this user may do that. Throws saying what to install.
 */
export function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which is not there.`);
  if (given) return given;
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the browser tests...');
    runAptGet(['update']);
    runAptGet(['install', '--yes', '--no-install-recommends', 'chromium']);
    if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  }
  throw new Error(
    'the browser tests need Chromium: install the package "chromium" (sudo apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

function runAptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation may be under way on this machine; apt waits for it.
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  spawnSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 2, 2] });
}
