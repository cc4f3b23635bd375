import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'rapport-install-'));
  cpSync(join(import.meta.dirname, '../../bin'), join(checkout, 'bin'), { recursive: true });
  mkdirSync(join(checkout, 'tool'));
  const write = (name: string, content: object) => writeFileSync(join(checkout, name), JSON.stringify(content));
  write('tool/package.json', { name: 'tool', version: '1.0.0' });
  const project = { name: 'project', version: '1.0.0', devDependencies: { tool: 'file:tool' } };
  write('package.json', { ...project, type: 'module' });
  const packages = { '': project, 'node_modules/tool': { resolved: 'tool', link: true }, tool: { version: '1.0.0' } };
  write('package-lock.json', { ...project, lockfileVersion: 3, requires: true, packages });
  writeFileSync(join(checkout, 'go.js'), `import { ensureInstalled } from './bin/install.js'; ensureInstalled();`);
});

afterEach(() => rmSync(checkout, { recursive: true }));

test('installs development packages too, whatever the environment says, and then once only', async () => {
  const environment = { NODE_ENV: 'production', npm_config_omit: 'dev', npm_config_production: 'true' };
  expect(await install(environment)).toContain('Installing packages');
  expect(existsSync(join(checkout, 'node_modules/tool/package.json'))).toBe(true);
  expect(await install(environment)).toBe('');
});

test('two first starts at the same time install once', async () => {
  const said = await Promise.all([install(), install()]);
  expect(said.join('').match(/Installing packages/g)).toHaveLength(1);
  expect(existsSync(join(checkout, 'node_modules/tool/package.json'))).toBe(true);
});

test('takes over the lock of an installation that was killed, and installs what it left out', async () => {
  mkdirSync(join(checkout, 'node_modules'));
  const dead = spawn('true');
  await once(dead, 'close');
  writeFileSync(join(checkout, 'node_modules/.rapport-install.lock'), String(dead.pid));
  expect(await install()).toContain('Installing packages');
  expect(existsSync(join(checkout, 'node_modules/tool/package.json'))).toBe(true);
});

test('takes packages that npm itself has installed as they are', async () => {
  await install();
  rmSync(join(checkout, 'node_modules/.rapport-installed'));
  expect(await install()).toBe('');
  rmSync(join(checkout, 'node_modules/tool'));
  rmSync(join(checkout, 'node_modules/.rapport-installed'));
  expect(await install()).toContain('Installing packages');
});

/** Runs the installation in a process of its own; resolves to what it says on standard error. */
async function install(environment: Record<string, string> = {}): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const child = spawn(process.execPath, ['go.js'], { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code, said).toBe(0);
  return said;
}
