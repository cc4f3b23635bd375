import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, whatever the working directory is. */
export const checkout = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));

/** Where Node keeps compiled modules between starts. */
export const compileCache = process.env.NODE_COMPILE_CACHE || join(checkout, 'node_modules/.cache/rapport-compile');

/** The path of the Node that package.json pins, or this one where it is new enough. Throws when there is none. */
export function findPinnedNode() {
  const modules = join(checkout, 'node_modules');
  // The `node` package links its binary in an install script; where scripts do not run, the package
  // that holds the binary is still there, next to it or inside it.
  const platformPackage = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform}-${process.arch}`;
  const places = [
    join(modules, 'node/bin/node'),
    join(modules, 'node/node_modules', platformPackage, 'bin/node'),
    join(modules, platformPackage, 'bin/node'),
  ];
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  if (readMajor(process.versions.node) >= 24) return process.execPath;
  throw new Error(
    `Node 24 is needed and the package "node" did not bring it (this is Node ${process.versions.node}); install Node 24 and run this again.`,
  );
}

/** Whether this process already runs the pinned Node, or one of the same major version. */
export function isPinnedNode() {
  const pinned = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')).dependencies.node;
  return readMajor(process.versions.node) === readMajor(pinned);
}

function readMajor(version) {
  return Number.parseInt(version.replace(/^\D+/, ''), 10);
}
