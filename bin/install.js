import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from './lock.js';
import { checkout } from './runtime.js';

const modules = join(checkout, 'node_modules');
const lockfile = join(checkout, 'package-lock.json');
const installed = join(modules, '.package-lock.json');
const stamp = join(modules, '.rapport-installed');

/**
 * Brings node_modules in line with package-lock.json, development packages included: the web is built
 * on the machine that serves it. Does nothing when the stamp of an earlier run still fits.
 * Throws an Error with one sentence when npm fails.
 */
export function ensureInstalled() {
  if (isStamped()) return;
  // Where somebody else installs and this user may not write, as in an image, what is there has to do.
  if (!isWritable() && matchesLockfile()) return;
  mkdirSync(modules, { recursive: true });
  holdLock(join(modules, '.rapport-install.lock'), () => {
    // Another first start may have installed everything while this one waited.
    if (isStamped()) return;
    if (!matchesLockfile()) {
      console.error('Installing packages (first start or package-lock.json changed)...');
      runNpmInstall();
    }
    writeFileSync(stamp, describeInstallation());
  });
}

function runNpmInstall() {
  // npm hands its own settings down in npm_config_*, where those of an outer `npm test --omit=dev` or a
  // global install would change what is installed here. NODE_ENV=production would leave out vite.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(omit|include|production|only|also|global|prefix|local_prefix)$/i.test(name),
    ),
  );
  env.NODE_ENV = 'development';
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { status, error } = spawnSync('npm', args, { cwd: checkout, env, stdio: ['ignore', 2, 2] });
  if (error) throw new Error(`npm could not be run (${error.code}); install npm and run this again.`);
  if (status !== 0) throw new Error('npm install failed; what it said is above.');
}

function isWritable() {
  try {
    accessSync(existsSync(modules) ? modules : checkout, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isStamped() {
  return existsSync(stamp) && existsSync(installed) && readFileSync(stamp, 'utf8') === describeInstallation();
}

/** The hash of what is wanted and of what npm says is there, so that a later `npm prune` is noticed too. */
function describeInstallation() {
  const hash = createHash('sha256');
  for (const file of [lockfile, installed]) hash.update(readFileSync(file));
  return `${process.platform}-${process.arch} ${hash.digest('hex')}\n`;
}

/** Whether every package of package-lock.json is there in its version, as after a plain `npm install`. */
function matchesLockfile() {
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (present[path]) return present[path].version === entry.version && existsSync(join(checkout, path));
    // npm leaves out optional packages that are meant for other platforms, and what only those need.
    return Boolean(entry.optional || entry.peer) && !isForThisPlatform(entry);
  });
}

function isForThisPlatform({ os, cpu, libc }) {
  if (!os && !cpu) return false;
  const fits = (list, value) => !list || list.includes(value);
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, findLibc());
}

function findLibc() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
