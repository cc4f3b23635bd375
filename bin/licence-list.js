import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './runtime.js';

/** Licences that ask for nothing but to be named. */
const permissive = new Set(
  '0BSD,Apache-2.0,BlueOak-1.0.0,BSD-2-Clause,BSD-3-Clause,CC0-1.0,CC-BY-3.0,CC-BY-4.0,ISC,MIT,MIT-0,MIT/X11,OFL-1.1,PostgreSQL,PSF-2.0,Python-2.0,Unlicense,Zlib'.split(
    ',',
  ),
);

/** Others, each taken on purpose, and why that is possible. */
export const exceptions = {
  lightningcss:
    'MPL-2.0: Vite’s CSS compiler, used as it is when the web is built. Its licence covers its own files, which nobody has changed; nothing of it is in what browsers get.',
};

/** Whether an SPDX expression allows a use under permissive terms alone. */
export function isPermissive(expression) {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(text)) return text.split(/ OR /).some(isPermissive);
  if (/ AND /.test(text)) return text.split(/ AND /).every(isPermissive);
  return permissive.has(text);
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
function nameOf(path) {
  return path.split('node_modules/').at(-1);
}

/** The package that a build for one system belongs to: `lightningcss-linux-x64-gnu` → `lightningcss`. */
function exceptionOf(name) {
  return Object.keys(exceptions).find((one) => name === one || name.startsWith(`${one}-`));
}

/** Everything that a checkout for serving installs, each name and version once, in order. */
export function listShipped(lock = readLock()) {
  const shipped = new Map();
  for (const [path, { version, license, dev, devOptional }] of Object.entries(lock.packages)) {
    if (path === '' || dev || devOptional) continue;
    const name = nameOf(path);
    const licence = typeof license === 'string' ? license : 'unknown';
    shipped.set(`${name}@${version}`, { name, version, licence });
  }
  return [...shipped.values()].sort((one, other) =>
    `${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1,
  );
}

/** What may not be shipped as it is: under a licence that asks for more, or under none that is known. */
export function findUnfit(shipped) {
  return shipped.filter(({ name, licence }) => !isPermissive(licence) && exceptionOf(name) === undefined);
}

function readLock() {
  return JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
}

/** docs/admin/licences.md. */
export function writeReport(shipped) {
  const counts = new Map();
  for (const { licence } of shipped) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return `# Licences of what is shipped

Rapport itself is under the AGPL 3.0. Below is every package that an installation for serving has, as
\`package-lock.json\` names it, with its licence. \`npm run licences\` writes this page anew; a test fails when a package
comes in under a licence that asks for more than to be named.

The embedded database is PostgreSQL, under the PostgreSQL licence.

| Licence | Packages |
|---|---:|
${byCount.map(([licence, count]) => `| ${licence} | ${count} |`).join('\n')}

## Exceptions

${Object.entries(exceptions)
  .map(([name, reason]) => `- **${name}**, ${reason}`)
  .join('\n')}

## Packages

| Package | Version | Licence |
|---|---|---|
${shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}
`;
}
